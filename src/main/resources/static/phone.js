// What the phone keeps for a day without a signal, and how it is sent; used by pages and by the service worker.
// Everything personal is sealed (AES-GCM). Two keys lie in the ring, neither can be read out: "pages" is made here at sign-in
// and goes at sign-out; "box" is the person's own, given by the server, so that what waits opens again when they sign in. Its
// "lid" only seals: when the days are over in which the village is kept, what is typed is still kept and nothing is read.
const phone = (() => {
  const STORES = ['ring', 'pages', 'homes', 'entries', 'photos', 'drafts', 'told'];
  const PARCEL = 'zhucun-entry-';
  const TRIES = 5;
  const able = typeof indexedDB !== 'undefined' && typeof crypto !== 'undefined' && Boolean(crypto.subtle);
  let opened = null;

  const open = () => opened ??= new Promise((done, fail) => {
    const asked = indexedDB.open('zhucun', 1);
    asked.onupgradeneeded = () => STORES.forEach(name => asked.result.createObjectStore(name));
    asked.onsuccess = () => {
      asked.result.onversionchange = () => { asked.result.close(); opened = null; };
      asked.result.onclose = () => { opened = null; };
      done(asked.result);
    };
    asked.onerror = () => { opened = null; fail(asked.error); };
  });

  // One transaction; what the step's request found is the answer, once it is on the disk.
  async function within(stores, mode, step) {
    const transaction = (await open()).transaction(stores, mode, mode === 'readwrite' ? { durability: 'strict' } : undefined);
    return new Promise((done, fail) => {
      const request = step(name => transaction.objectStore(name));
      transaction.oncomplete = () => done(request?.result);
      transaction.onabort = transaction.onerror = () => fail(transaction.error ?? new Error('aborted'));
    });
  }
  const get = (store, key) => within([store], 'readonly', at => at(store).get(key));
  const all = store => within([store], 'readonly', at => at(store).getAll());
  const put = (store, key, value) => within([store], 'readwrite', at => at(store).put(value, key));
  const remove = (store, key) => within([store], 'readwrite', at => at(store).delete(key));
  const empty = stores => within(stores, 'readwrite', at => { stores.forEach(name => at(name).clear()); });

  async function seal(key, what) {
    const plain = what instanceof ArrayBuffer ? what : new TextEncoder().encode(JSON.stringify(what));
    const iv = crypto.getRandomValues(new Uint8Array(12));
    return { iv, sealed: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain) };
  }
  const unsealed = (key, kept) => crypto.subtle.decrypt({ name: 'AES-GCM', iv: kept.iv }, key, kept.sealed);
  const unseal = async (key, kept) => JSON.parse(new TextDecoder().decode(await unsealed(key, kept)));

  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('zhucun');
  const tell = () => { channel?.postMessage('changed'); self.dispatchEvent(new Event('phonechange')); };

  // ---- who holds the phone

  async function ring() {
    const held = await writer();
    return held && !held.over ? held : null;
  }

  // Who may write here, also when the days are over: then with the lid alone.
  async function writer() {
    if (!able) return null;
    const held = await get('ring', 'ring');
    if (!held || held.over || held.until >= Date.now()) return held ?? null;
    const { who, actor, lang, lease, lid, today, day } = held;
    await empty(['ring', 'pages', 'homes']);
    if (!lid) { tell(); return null; }
    const left = { who, actor, lang, lease, lid, today, day, over: true };
    await put('ring', 'ring', left);
    tell();
    return left;
  }

  // What was kept of the village goes; entries stay, sealed, until their writer signs in again.
  async function wipe() {
    if (!able) return;
    await empty(['ring', 'pages', 'homes']);
    try { localStorage.removeItem('phone'); } catch { /* the worker has none */ }
    tell();
  }

  async function ask(path, options = {}) {
    try {
      return await fetch(path, { credentials: 'same-origin', cache: 'no-store', redirect: 'follow', signal: AbortSignal.timeout(options.wait ?? 20000), ...options,
        headers: { Accept: 'application/json', ...options.headers } });
    } catch { return null; }
  }

  // Asks the server who is signed in: 'ok' with a fresh token, 'login' when it expired, 'gone' when the post does not keep a phone, 'off'.
  async function checkIn() {
    const answer = await ask('/phone', { wait: 10000 });
    if (!answer || answer.status >= 500 || answer.status === 429) return { state: 'off' };
    const held = await get('ring', 'ring');
    if (answer.status === 401) {
      if (!held) return { state: 'login' };
      const lease = await ask('/phone/lease', { wait: 10000, headers: { 'X-Lease': held.lease } });
      if (lease?.status === 410) { await wipe(); return { state: 'gone' }; }
      if (!held.signIn) { await put('ring', 'ring', { ...held, signIn: true }); tell(); }
      return { state: 'login' };
    }
    if (answer.status !== 200 || !answer.headers.get('Content-Type')?.includes('json')) {
      if (answer.status === 403 || answer.status === 410) await wipe();
      return { state: 'gone' };
    }
    const told = await answer.json();
    const same = held?.who === told.who && !held.over;
    if (held && !same) await empty(['pages', 'homes']);
    const raw = Uint8Array.from(atob(told.key), c => c.charCodeAt(0));
    await put('ring', 'ring', {
      who: told.who, actor: told.actor, lang: told.lang, lease: told.lease, today: told.today, day: localDay(Date.now()), checked: Date.now(),
      until: Date.now() + told.days * 86400000,
      fetched: same ? held.fetched : 0,
      renewed: same ? held.renewed : 0,
      pages: same ? held.pages : await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
      box: await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']),
      lid: await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt']),
    });
    try { localStorage.setItem('phone', told.who); } catch { /* the worker has none */ }
    if (!same || held.signIn) tell();
    return { state: 'ok', ...told };
  }

  const localDay = moment => { const d = new Date(moment); return Math.round(Date.UTC(d.getFullYear(), d.getMonth(), d.getDate()) / 86400000); };

  // The business day now: the server's, when it was last asked, and the days that went by on the phone since.
  const today = (held, moment = Date.now()) =>
    new Date(Date.parse(held.today + 'T00:00:00Z') + (localDay(moment) - held.day) * 86400000).toISOString().slice(0, 10);

  // ---- pages

  // The pages were made for an older worker: whichever page is opened next fetches them all again.
  async function renew() {
    const held = await ring();
    if (held) await put('ring', 'ring', { ...held, fetched: 0, renewed: Date.now() });
  }

  const keeps = html => /<main[^>]*\sdata-keep[\s>]/.test(html);

  async function keepPage(path, html) {
    const held = await ring();
    if (held && keeps(html)) await put('pages', path, { path, at: Date.now(), who: held.who, ...await seal(held.pages, html) });
  }

  async function page(path) {
    const held = await ring();
    const kept = held && await get('pages', path);
    if (!kept || kept.who !== held.who) return null;
    try { return { at: kept.at, html: await unseal(held.pages, kept) }; } catch { return null; }
  }

  async function keepHomes(homes) {
    const held = await ring();
    if (held) await put('homes', 'homes', await seal(held.pages, homes));
  }

  async function homes() {
    const held = await ring();
    const kept = held && await get('homes', 'homes');
    return kept ? unseal(held.pages, kept) : null;
  }

  // ---- entries

  // Seals an entry and its photos. Where the disk is full the photos are given up before the text; says how much was kept.
  async function keep(entry, content, files) {
    const held = await writer();
    const row = { ...entry, who: held.who, actor: held.actor, photos: files.map(file => file.id), ...await seal(held.lid ?? held.box, content) };
    const sealed = [];
    for (const file of files) sealed.push({ id: file.id, entry: row.id, actor: held.actor, ...await seal(held.lid ?? held.box, await file.file.arrayBuffer()) });
    try {
      await within(['entries', 'photos'], 'readwrite', at => {
        sealed.forEach(photo => at('photos').put(photo, photo.id));
        at('entries').put(row, row.id);
      });
      tell();
      return 'whole';
    } catch { /* full: without its photos */ }
    row.photos = [];
    row.lost = files.length;
    try {
      await put('entries', row.id, row);
    } catch {
      localStorage.setItem(PARCEL + row.id, JSON.stringify({ ...row, iv: [...row.iv], sealed: [...new Uint8Array(row.sealed)] }));
    }
    tell();
    return files.length ? 'text' : 'whole';
  }

  // What had to go to the small shelf comes to its place when there is room.
  async function unpack() {
    for (const name of Object.keys(localStorage).filter(key => key.startsWith(PARCEL))) {
      const row = JSON.parse(localStorage.getItem(name));
      try {
        await put('entries', row.id, { ...row, iv: new Uint8Array(row.iv), sealed: new Uint8Array(row.sealed).buffer });
        localStorage.removeItem(name);
      } catch { return; }
    }
  }

  async function entries() {
    const rows = await all('entries');
    try {
      for (const name of Object.keys(localStorage).filter(key => key.startsWith(PARCEL))) {
        const row = JSON.parse(localStorage.getItem(name));
        if (!rows.some(known => known.id === row.id)) rows.push({ ...row, iv: new Uint8Array(row.iv), sealed: new Uint8Array(row.sealed).buffer, shelf: true });
      }
    } catch { /* the worker has none */ }
    return rows.sort((a, b) => a.at - b.at);
  }

  async function photo(id) {
    const held = await ring();
    const kept = await get('photos', id);
    return kept && kept.actor === held.actor ? new Blob([await unsealed(held.box, kept)], { type: 'image/jpeg' }) : null;
  }

  async function change(entry, changes) {
    const changed = { ...entry, ...changes };
    try { await put('entries', entry.id, changed); } catch { /* full: the next send finds it as it was, and the server knows it */ }
    tell();
    return changed;
  }

  async function forget(entry) {
    try { localStorage.removeItem(PARCEL + entry.id); } catch { /* the worker has none */ }
    await within(['entries', 'photos'], 'readwrite', at => {
      at('entries').delete(entry.id);
      entry.photos.forEach(id => at('photos').delete(id));
    });
    tell();
  }

  function parcel(fields, files = []) {
    const data = new FormData();
    fields.forEach(([name, value]) => data.append(name, value));
    files.forEach(([name, picture, id]) => data.append(name, picture, id + '.jpg'));
    return data;
  }

  // Answers 'sent', 'off' (try later), 'login', or { state: 'attention' } with the server's reason.
  async function post(path, data, token) {
    const answer = await ask(path, { method: 'POST', body: data, wait: 90000, headers: { 'X-CSRF-TOKEN': token } });
    if (!answer) return { state: 'off' };
    const told = await answer.json().catch(() => ({}));
    if (answer.ok && told.url) return { state: 'sent', url: told.url };
    if (answer.ok) return { state: 'login' };
    if (answer.status === 401) return { state: 'login' };
    if (answer.status === 429) return { state: 'off' };
    if (answer.status >= 500) return { state: 'off', answered: true };
    const reason = told.reason ?? told.errors?.map(error => error.message).join('；') ?? String(answer.status);
    return { state: answer.status === 403 ? 'forbidden' : 'attention', status: answer.status, reason };
  }

  // A token may be of an older session: asked once more with a fresh one before it is believed.
  async function posted(path, data, here) {
    let answer = await post(path, data, here.token);
    if (answer.state !== 'forbidden') return answer;
    const again = await checkIn();
    if (again.state !== 'ok') return { state: again.state };
    if (again.who !== here.who) return { state: 'off' };
    here.token = again.token;
    answer = await post(path, data, here.token);
    return answer.state === 'forbidden' ? { ...answer, state: 'attention' } : answer;
  }

  async function deliver(entry, here) {
    const held = await ring();
    if (!held) return 'login';
    const content = await unseal(held.box, entry);
    let now = entry;
    const settle = async answer => {
      if (answer.state === 'attention') {
        await change(now, { state: 'attention', status: answer.status, maybe: false, reason: await seal(held.box, answer.reason) });
        return 'next';
      }
      const tries = (now.tries ?? 0) + (answer.answered ? 1 : 0);
      if (tries >= TRIES) {
        await change(now, { state: 'attention', status: 500, tries: 0, reason: null });
        return 'next';
      }
      await change(now, { state: 'waiting', tries });
      return answer.state;
    };
    if (!now.kept) {
      now = await change(now, { state: 'sending', maybe: true });
      const first = now.follow ? now.photos.slice(0, 1) : now.photos;
      const pictures = [];
      for (const id of first) {
        const picture = await photo(id);
        if (picture) pictures.push(['photos', picture, id]);
      }
      const data = parcel([...content.fields, ...pictures.map(([, , id]) => ['photoIds', id])], pictures);
      const answer = await posted(now.action, data, here);
      if (answer.state !== 'sent') return settle(answer);
      const rest = now.photos.slice(first.length);
      now = await change(now, { kept: answer.url, photos: rest });
      for (const id of first) await remove('photos', id);
    }
    while (now.photos.length) {
      const id = now.photos[0];
      const picture = await photo(id);
      if (picture) {
        const answer = await posted(now.kept.replace(/[?#].*/, '') + '/photos', parcel([['sendId', id]], [['photo', picture, id]]), here);
        if (answer.state !== 'sent') return settle(answer);
      }
      now = await change(now, { photos: now.photos.slice(1) });
      await remove('photos', id);
    }
    await within(['entries', 'told'], 'readwrite', at => {
      at('entries').delete(entry.id);
      at('told').put({ id: entry.id, actor: entry.actor, at: Date.now(), url: now.kept, action: entry.action, day: entry.day }, entry.id);
    });
    try { localStorage.removeItem(PARCEL + entry.id); } catch { /* the worker has none */ }
    tell();
    return 'sent';
  }

  async function run() {
    if ((await writer())?.over) {
      const here = await checkIn();
      if (here.state !== 'ok') return here.state;
    }
    for (let done = new Set(); ;) {
      const held = await ring();
      if (!held) return 'login';
      const waiting = (await entries()).filter(entry => entry.who === held.who && entry.state !== 'attention' && !done.has(entry.id));
      if (!waiting.length) return 'done';
      const here = await checkIn();
      if (here.state !== 'ok') return here.state;
      for (const entry of waiting) {
        done.add(entry.id);
        const now = entry.shelf ? entry : await get('entries', entry.id);
        if (!now || now.state === 'attention' || now.who !== here.who) continue;
        const result = await deliver(now, here);
        if (result !== 'sent' && result !== 'next') return result;
      }
    }
  }

  // One sender at a time in the whole browser; in order, and it stops where the network does.
  const send = () => !able ? Promise.resolve('done') : !navigator.locks ? run()
    : navigator.locks.request('zhucun-send', { ifAvailable: true }, lock => lock ? run() : 'busy');

  return { able, get, all, put, remove, empty, seal, unseal, ring, writer, wipe, ask, checkIn, today, renew, keeps, keepPage, page, keepHomes, homes, keep, unpack, entries, photo, change, forget, send, channel, tell };
})();
