// What a person in the field sees of the phone: what waits, drafts, forms that are kept first and sent then. Every page works
// without this file, online. A form joins by data-outbox, a page by data-keep on its main.
(async () => {
  const signal = document.querySelector('[data-signal]');
  if (!phone.able || !signal) return;
  const words = signal.dataset;
  const reader = document.querySelector('meta[name=reader]').content;
  const kept = Number(document.documentElement.dataset.kept ?? 0);
  const HOURS = 3600000;
  const clock = moment => new Date(moment).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', hour12: false });
  const when = moment => phone.today({ today: '1970-01-01', day: 0 }, moment) === phone.today({ today: '1970-01-01', day: 0 }) ? clock(moment)
    : new Date(moment).toLocaleDateString(document.documentElement.lang, { month: 'numeric', day: 'numeric' }) + ' ' + clock(moment);
  const say = (key, n = 0, time = '') => ((n === 1 && words[key + 'One']) || words[key]).replaceAll('{n}', n).replaceAll('{t}', time);
  const uuid = () => crypto.randomUUID();

  const page = document.querySelector('[data-outbox-list]');
  let holder = null;
  let busy = false;
  let patience = 0;
  let timer = 0;
  let full = null;

  // ---- what waits, on every page

  async function show() {
    const held = await phone.writer();
    const mine = held ? (await phone.entries()).filter(entry => entry.actor === held.actor) : [];
    const attention = mine.filter(entry => entry.state === 'attention').length;
    const waiting = mine.length - attention;
    const off = kept > 0 || navigator.onLine === false || patience > 0;
    const link = signal.querySelector('a');
    let text = null;
    let more = '';
    if (held?.over && !off || held?.signIn) { text = say(waiting ? 'loginWaiting' : 'login', waiting); more = words.loginMore; }
    else if (off && waiting) { text = say('offWaiting', waiting); more = words.offMore; }
    else if (off) { text = words.off; more = kept && !page && !document.querySelector('form[data-outbox]') ? say('keptAt', 0, when(kept)) : words.offReady; }
    else if (waiting && busy) { text = say('sending', waiting); more = words.sendingMore; }
    else if (waiting) { text = say('waiting', waiting); more = words.offMore; }
    if (attention) { if (text) more = say('attention', attention); else { text = say('attention', attention); more = words.attentionMore; } }
    if (full) { text = full; more = words.fullMore; }
    if (text && kept && off && waiting && !page && !document.querySelector('form[data-outbox]')) more = say('keptAt', 0, when(kept)) + words.andSent;
    signal.hidden = text === null;
    if (text !== null && signal.querySelector('b').textContent + signal.querySelector('small').textContent !== text + more) {
      signal.querySelector('b').textContent = text;
      signal.querySelector('small').textContent = more;
    }
    const login = (held?.signIn || held?.over) && navigator.onLine !== false;
    link.href = login ? '/login' : '/outbox';
    link.textContent = login ? words.signIn : words.see;
    link.hidden = link.pathname === location.pathname || (!waiting && !attention && !held?.signIn && !held?.over);
    const at = document.querySelector('.z-bottom .do') ?? document.querySelector('.z-bottom summary');
    const badge = at?.querySelector('.z-badge') ?? at?.appendChild(Object.assign(document.createElement('span'), { className: 'z-badge' }));
    if (badge) {
      badge.hidden = mine.length === 0;
      badge.replaceChildren(String(mine.length), Object.assign(document.createElement('span'), { className: 'visually-hidden', textContent: ' ' + words.badge }));
    }
    await today(held, mine);
    await list(held, mine);
  }

  // On the first page what waits stands below what has arrived.
  async function today(held, mine) {
    const at = document.querySelector('[data-waiting-today]');
    if (!at) return;
    const rows = [];
    for (const entry of mine) {
      const content = await phone.unseal(held.box, entry).catch(() => null);
      if (!content) continue;
      const stuck = entry.state === 'attention';
      const link = Object.assign(document.createElement('a'), { href: '/outbox' });
      const said = document.createElement('span');
      said.append(content.text || content.title, Object.assign(document.createElement('small'), { textContent: [content.title, when(entry.at)].join(' · ') }));
      link.append(said, Object.assign(document.createElement('span'), { className: 'end ' + (stuck ? 'late' : 'soon'), textContent: at.dataset[stuck ? 'attention' : 'waiting'] }));
      const row = document.createElement('li');
      row.append(link);
      rows.push(row);
    }
    at.replaceChildren(...rows);
    at.hidden = rows.length === 0;
  }

  // ---- sending

  async function send() {
    clearTimeout(timer);
    if (busy) return null;
    busy = true;
    let state = 'off';
    try { state = await phone.send(); } catch { state = 'off'; } finally { busy = false; }
    if (state === 'off') {
      patience = Math.min(patience + 1, 8);
      timer = setTimeout(send, Math.min(300000, 1000 * 2 ** patience) * (0.75 + Math.random() / 2));
      navigator.serviceWorker?.ready.then(worker => worker.sync?.register('outbox')).catch(() => null);
    } else if (state === 'busy') {
      timer = setTimeout(send, 5000);
    } else patience = 0;
    await show();
    return state;
  }

  addEventListener('online', () => { patience = 0; send(); });
  addEventListener('offline', show);
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') { patience = Math.min(patience, 1); send(); } });
  self.addEventListener('phonechange', () => show());
  if (phone.channel) phone.channel.onmessage = () => show();

  // ---- forms

  const fields = form => [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && name !== '_csrf' && name !== 'photoIds' && !name.startsWith('_'));

  function labelled(form) {
    const told = [];
    for (const field of form.querySelectorAll('.z-field')) {
      const label = field.querySelector('legend, .form-label');
      const said = [...field.querySelectorAll('input, textarea, select')].filter(one => one.type !== 'file' && one.type !== 'hidden' && one.name && !one.disabled)
        .filter(one => one.type !== 'checkbox' && one.type !== 'radio' || one.checked)
        .map(one => one.type === 'checkbox' || one.type === 'radio' ? one.labels[0]?.textContent.trim() : one.tagName === 'SELECT' ? one.value && one.selectedOptions[0].textContent.trim() : one.value.trim())
        .filter(Boolean);
      const name = label && [...label.childNodes].filter(node => !node.classList?.contains('opt')).map(node => node.textContent).join('').trim();
      if (name && said.length) told.push([name, said.join('、')]);
    }
    return told;
  }

  async function photosOf(form) {
    const files = new FormData(form).getAll('photos').filter(file => file.size > 0);
    const ids = new FormData(form).getAll('photoIds');
    return files.map((file, i) => ({ file, id: ids[i] ?? uuid() }));
  }

  // Without a network nobody else says what is missing.
  function complete(form) {
    const one = form.dataset.any && form.elements.namedItem(form.dataset.any.split(' ')[0]);
    const missing = [...form.querySelectorAll('[aria-required=true]')].filter(field => field.value === '');
    const nothing = one && !form.dataset.any.split(' ').some(name => new FormData(form).getAll(name).some(value => typeof value === 'string' ? value.trim() !== '' : value.size > 0));
    const first = missing[0] ?? (nothing ? one : null);
    if (!first) return null;
    return () => {
      first.setCustomValidity(missing[0] ? words.required : form.dataset.anySaid);
      first.addEventListener('input', () => first.setCustomValidity(''), { once: true });
      first.reportValidity();
    };
  }

  async function plainly(form, token) {
    if (token && form.elements._csrf) form.elements._csrf.value = token;
    form.submit();
  }

  document.addEventListener('submit', event => {
    const form = event.target.closest('form[data-outbox]');
    if (form && holder) {
      event.preventDefault();
      event.stopPropagation();
      if (!form.dataset.keeping) { form.dataset.keeping = 'yes'; keepForm(form).then(leaving => { if (!leaving) delete form.dataset.keeping; }); }
    }
    const out = event.target.closest('form[action$="/logout"]');
    if (out && !out.dataset.leaving) {
      event.preventDefault();
      event.stopPropagation();
      out.dataset.leaving = 'yes';
      leave(out);
    }
  }, true);

  // Two tabs begin with the same draft and so with the same number; what the second one says besides is an entry of its own.
  async function otherwise(old, form, photos) {
    try {
      const said = pairs => JSON.stringify(pairs.filter(([name]) => name !== 'sendId'));
      const held = await phone.ring();
      return !old.kept && old.photos.length + (old.lost ?? 0) !== photos.length || said((await phone.unseal(held.box, old)).fields) !== said(fields(form));
    } catch { return true; }
  }

  async function keepForm(form) {
    const cut = kept > 0 || navigator.onLine === false;
    const incomplete = complete(form);
    if (incomplete && cut) { incomplete(); return false; }
    if (incomplete) { const here = await phone.checkIn(); if (here.state === 'ok') plainly(form, here.token); else incomplete(); return here.state === 'ok'; }
    const heading = form.dataset.title ?? document.querySelector('h1')?.textContent.trim() ?? '';
    const labels = labelled(form);
    let id = form.elements.sendId.value;
    let old = (await phone.entries()).find(entry => entry.id === id);
    const photos = await photosOf(form);
    if (old && new URLSearchParams(location.search).get('entry') !== id && await otherwise(old, form, photos)) {
      form.elements.sendId.value = id = uuid();
      photos.forEach(photo => { photo.id = uuid(); });
      old = undefined;
    }
    if (old?.maybe || old?.kept) { location.href = '/outbox'; return true; }
    let how;
    try {
      how = await phone.keep({ id, at: old?.at ?? Date.now(), state: 'waiting', action: new URL(form.action).pathname, follow: form.dataset.outbox === 'photos-follow', day: form.elements.day?.value ?? null,
        page: location.pathname + location.search.replace(/[?&]entry=[^&]*/, '') },
        { fields: fields(form), labels, title: heading, text: [...form.querySelectorAll('textarea, input[type=text]')].map(field => field.value.trim()).find(Boolean) ?? form.elements.day?.value ?? '' }, photos);
    } catch { full = words.full; await show(); signal.scrollIntoView(); return false; }
    const lost = how === 'text';
    await dropDraft(form, true);
    const sent = cut ? null : await Promise.race([send(), new Promise(done => setTimeout(done, 20000))]);
    const now = (await phone.entries()).find(entry => entry.id === id);
    const done = await phone.get('told', id);
    if (!now && done) {
      try { sessionStorage.setItem('phone-told', lost ? words.fullPhotos : words.kept); } catch { /* says nothing then */ }
      location.href = done.url;
      return true;
    }
    if (sent === 'done' && now?.state === 'attention' && now.status === 422) {
      await phone.forget(now);
      const here = await phone.checkIn();
      if (here.state === 'ok') { await plainly(form, here.token); return true; }
    }
    try { sessionStorage.setItem('phone-told', lost ? words.fullPhotos : words.keptHere); } catch { /* says nothing then */ }
    location.href = '/outbox';
    return true;
  }

  async function leave(form) {
    const waits = (await phone.entries()).length > 0;
    if (waits && navigator.onLine !== false) await Promise.race([send(), new Promise(done => setTimeout(done, 8000))]);
    const here = await phone.checkIn();
    await phone.wipe();
    await plainly(form, here.token);
  }

  // ---- drafts

  let drafting = null;

  const draftKey = () => reader + ' ' + location.pathname + location.search.replace(/[?&]entry=[^&]*/, '');

  async function saveDraft(form) {
    const held = await phone.writer();
    if (!held || form.dataset.keeping) return;
    const photos = await photosOf(form);
    const row = { at: Date.now(), actor: held.actor, photos: photos.map(photo => photo.id) };
    const content = { fields: fields(form), version: form.elements.version?.value ?? null };
    try {
      for (const { id, file } of photos) if (!await phone.get('photos', id)) await phone.put('photos', id, { id, entry: 'draft', actor: held.actor, ...await phone.seal(held.lid ?? held.box, await file.arrayBuffer()) });
    } catch { row.photos = []; }
    if (form.dataset.keeping) return;
    try {
      await phone.put('drafts', draftKey(), { ...row, ...await phone.seal(held.lid ?? held.box, content) });
      said(form, say('saved', 0, clock(row.at)));
    } catch { full = words.full; show(); }
  }

  function said(form, text) {
    const at = form.querySelector('[data-draft]');
    if (!at) return;
    at.hidden = !text;
    at.querySelector('span').textContent = text;
  }

  async function dropDraft(form, keepPhotos) {
    clearTimeout(drafting);
    const row = await phone.get('drafts', draftKey());
    await phone.remove('drafts', draftKey());
    if (row && !keepPhotos) for (const id of row.photos) await phone.remove('photos', id);
  }

  function fill(form, pairs) {
    const left = new Map();
    for (const [name, value] of pairs) left.set(name, [...left.get(name) ?? [], value]);
    for (const field of form.elements) {
      if (!field.name || field.type === 'file' || field.name.startsWith('_') || ['village', 'version', 'photoIds', 'household'].includes(field.name)) continue;
      if (field.type === 'checkbox' || field.type === 'radio') {
        field.checked = (left.get(field.name) ?? []).includes(field.value);
        if (field.checked) { const group = field.closest('details'); if (group) group.open = true; }
      } else if (left.get(field.name)?.length) field.value = left.get(field.name).shift();
      else if (field.type !== 'hidden') field.value = '';
      if (field.name === 'signature') field.dispatchEvent(new Event('restore'));
    }
  }

  async function putPhotos(form, ids) {
    const input = form.querySelector('input[type=file][data-photos]');
    const found = [];
    for (const id of ids) {
      const blob = await phone.photo(id).catch(() => null);
      if (blob) found.push({ id, file: new File([blob], id + '.jpg', { type: 'image/jpeg' }) });
    }
    if (input && found.length) input.dispatchEvent(new CustomEvent('restore', { detail: found }));
  }

  // A kept page is of another day: what was today then is today now, and what it sends is a send of its own.
  function renew(form, held) {
    if (form.elements.sendId) form.elements.sendId.value = uuid();
    const then = phone.today(held, kept);
    const now = phone.today(held);
    for (const field of form.querySelectorAll('input[type=date], input[name=day]')) if (field.value === then) field.value = now;
    if (then !== now && form.dataset.once !== undefined) {
      form.hidden = false;
      document.querySelectorAll('[data-of-the-day]').forEach(note => note.remove());
    }
    for (const [name, value] of new URLSearchParams(location.search)) {
      const field = form.querySelector(`[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"], [name="${CSS.escape(name)}s"][value="${CSS.escape(value)}"]`);
      if (field && 'checked' in field) { field.checked = true; const group = field.closest('details'); if (group) group.open = true; }
      const list = form.querySelector(`select[name="${CSS.escape(name)}"]`);
      if (!list || !/^\d+$/.test(value)) continue;
      // what was added since the page was kept has no name here yet; the server knows it, or says that it does not
      if (![...list.options].some(option => option.value === value)) list.add(new Option(value, value));
      list.value = value;
    }
  }

  // The page of a visit says who lives there; a kept one is of whichever household was opened last and becomes this one's.
  async function atHome(form) {
    const lead = document.querySelector('[data-home-lead]');
    if (!lead) return;
    const asked = Number(kept ? new URLSearchParams(location.search).get('household') : form.elements.household.value);
    const home = (await phone.homes())?.find(one => one.id === asked);
    lead.hidden = false;
    if (!home) { lead.textContent = lead.dataset.gone; lead.hidden = !kept; if (kept && Number(form.elements.household.value) !== asked) form.hidden = true; return; }
    const family = home.members.map(member => [member.name, member.relation, member.age].filter(part => part !== null).join(' ')).join(words.comma);
    lead.textContent = [home.group, family, home.lastVisit ? lead.dataset.last.replace('{day}', home.lastVisit) : lead.dataset.never].filter(Boolean).join(' · ');
    if (!kept) return;
    const title = document.querySelector('[data-home-title]');
    title.textContent = title.dataset.homeTitle.replace('{name}', home.name);
    const link = document.querySelector('[data-home-link]');
    link.textContent = home.name;
    link.href = '/households/' + home.id;
    form.elements.household.value = home.id;
    const leaver = form.elements.leaver;
    if (leaver) leaver.replaceChildren(leaver.options[0], ...home.members.map(member => new Option(member.name + ' · ' + member.relation, member.id)));
  }

  async function prepare(form) {
    const held = await phone.ring();
    if (!held || form.dataset.ready) return;
    form.dataset.ready = 'yes';
    await atHome(form);
    const asked = new URLSearchParams(location.search).get('entry');
    const once = async () => {
      const same = one => one.action === new URL(form.action).pathname && one.day === form.elements.day.value && one.actor === held.actor;
      if ((await phone.entries()).some(same) || (await phone.all('told')).some(same)) form.hidden = true;
    };
    const faulty = form.querySelector('.z-errors') !== null;
    if (kept && !faulty) renew(form, held);
    if (form.dataset.once !== undefined) await once();
    const entry = asked && (await phone.entries()).find(one => one.id === asked && one.actor === held.actor);
    if (entry && !entry.kept && !entry.maybe) {
      const content = await phone.unseal(held.box, entry);
      await phone.change(entry, { state: 'attention', reason: entry.reason ?? await phone.seal(held.box, words.editing) });
      fill(form, content.fields);
      await putPhotos(form, entry.photos);
    } else if (!faulty) {
      const row = await phone.get('drafts', draftKey());
      if (row) {
        try {
          const content = await phone.unseal(held.box, row);
          const id = new Map(content.fields).get('sendId');
          const sent = content.version === null && id && (await phone.get('told', id) || await phone.get('entries', id));
          if (!sent && content.version === (form.elements.version?.value ?? null)) {
            fill(form, content.fields);
            await putPhotos(form, row.photos);
            said(form, say('restored', 0, when(row.at)));
          } else await dropDraft(form, false);
        } catch { /* another person's */ }
      }
    }
    const note = () => { clearTimeout(drafting); drafting = setTimeout(() => saveDraft(form), 300); };
    form.addEventListener('input', note);
    form.addEventListener('change', note);
    form.addEventListener('photos', note);
    document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden' && form.dataset.dirty) saveDraft(form); });
    form.addEventListener('input', () => { form.dataset.dirty = 'yes'; });
    form.querySelector('[data-draft] button')?.addEventListener('click', async () => { await dropDraft(form, false); location.reload(); });
  }

  addEventListener('pageshow', event => { if (event.persisted && document.querySelector('form[data-outbox]')) location.reload(); });

  // ---- the page of what waits

  async function list(held, mine) {
    if (!page) return;
    const rows = [];
    for (const entry of mine) {
      const row = page.querySelector('template').content.firstElementChild.cloneNode(true);
      let content = { title: '', text: '', labels: [] };
      let reason = null;
      try {
        content = await phone.unseal(held.box, entry);
        reason = entry.reason && await phone.unseal(held.box, entry.reason);
      } catch { /* sealed for somebody else */ }
      const put = (name, text) => { const at = row.querySelector(`[data-${name}]`); at.textContent = text; at.hidden = !text; };
      put('title', content.title);
      put('text', content.text);
      put('when', [when(entry.at), entry.photos.length ? ((entry.photos.length === 1 && page.dataset.photosOne) || page.dataset.photos).replace('{n}', entry.photos.length) : '', entry.lost ? page.dataset.lost : ''].filter(Boolean).join(' · '));
      const stuck = entry.state === 'attention';
      put('state', page.dataset[stuck ? 'attention' : entry.state === 'sending' && busy ? 'sending' : 'waiting']);
      row.querySelector('[data-state]').className = 'end ' + (stuck ? 'late' : 'soon');
      put('reason', stuck ? reason ?? page.dataset.failed : entry.who !== held.who ? page.dataset.otherPosting : '');
      const edit = row.querySelector('[data-edit]');
      edit.hidden = Boolean(entry.kept || entry.maybe);
      edit.href = entry.page + (entry.page.includes('?') ? '&' : '?') + 'entry=' + entry.id;
      const again = row.querySelector('[data-again]');
      again.hidden = !stuck;
      again.addEventListener('click', async () => { await phone.change(entry, { state: 'waiting', reason: null, tries: 0 }); send(); });
      row.querySelector('[data-export]').addEventListener('click', () => {
        const text = [content.title, ...content.labels.map(([name, value]) => name + '：' + value), reason ?? ''].filter(Boolean).join('\n');
        const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(new Blob(['\ufeff' + text + '\n'], { type: 'text/plain' })), download: content.title + ' ' + new Date(entry.at).toISOString().slice(0, 10) + '.txt' });
        link.click();
      });
      row.querySelector('[data-drop]').addEventListener('click', () => phone.forget(entry));
      rows.push(row);
    }
    const at = page.querySelector('ul');
    const opened = [...at.querySelectorAll('details[open]')].length > 0;
    if (!opened || at.children.length !== rows.length) at.replaceChildren(...rows);
    page.querySelector('[data-none]').hidden = rows.length > 0;
    page.querySelector('[data-some]').hidden = rows.length === 0;
    page.querySelector('[data-cannot]').hidden = true;
  }
  page?.querySelector('[data-send]').addEventListener('click', () => { patience = 0; send(); });

  // ---- beginning

  holder = await phone.ring().catch(() => null);
  if (holder && holder.who !== reader && !kept) { await phone.wipe(); holder = null; }
  try {
    const told = sessionStorage.getItem('phone-told');
    if (told) {
      sessionStorage.removeItem('phone-told');
      const note = Object.assign(document.createElement('div'), { className: 'z-note' });
      note.setAttribute('role', 'status');
      note.append(Object.assign(document.createElement('p'), { textContent: told }));
      document.getElementById('main').prepend(note);
    }
  } catch { /* nothing to say */ }
  navigator.serviceWorker?.register('/sw.js').catch(() => null);
  navigator.storage?.persist?.().catch(() => null);
  const ready = () => Promise.all([...document.querySelectorAll('form[data-outbox], form[data-draft-only]')].map(prepare));
  await ready();
  await show();
  await phone.unpack().catch(() => null);
  const stale = () => Date.now() - (holder?.fetched ?? 0) > 6 * HOURS;
  if (stale() || kept || holder.signIn || Date.now() - (holder.checked ?? 0) > HOURS / 6) {
    const here = await phone.checkIn();
    if (here.state === 'off') patience = Math.max(patience, kept ? 1 : 0);
    holder = await phone.ring();
    await ready();
    await show();
    if (here.state === 'ok' && stale()) fetchPages(here);
  }
  if (holder && (await phone.entries()).some(entry => entry.who === holder.who && entry.state !== 'attention')) send();

  // Goes on where a page left before it was done. A form goes first: it may need the signal, or change the place acted for.
  async function fetchPages(here) {
    const stop = new AbortController();
    addEventListener('submit', () => stop.abort());
    const told = await phone.ask('/phone/homes');
    if (!told?.ok) return;
    const homes = await told.json();
    await phone.keepHomes(homes);
    for (const page of here.pages) {
      if (page.includes('{home}') && !homes.length) continue;
      const path = page.replace('{home}', homes[0]?.id);
      const name = path.replace(/[?].*/, '');
      if (((await phone.get('pages', name))?.at ?? 0) > Math.max(Date.now() - HOURS / 6, holder.renewed ?? 0)) continue;
      const answer = stop.signal.aborted ? null : await phone.ask(path, { signal: stop.signal, headers: { Accept: 'text/html' } });
      if (!answer) return;
      if (answer.ok && !answer.redirected) await answer.text().then(html => phone.keepPage(name, html)).catch(() => null);
    }
    if (stop.signal.aborted) return;
    for (const told of await phone.all('told')) if (told.at < Date.now() - 7 * 24 * HOURS) await phone.remove('told', told.id);
    const held = await phone.ring();
    if (held) await phone.put('ring', 'ring', { ...held, fetched: Date.now() });
  }
})();
