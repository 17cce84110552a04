// The service worker: the shell from the cache, the field pages from the network or, sealed, from the phone. VERSION, SHELL and
// phone.js stand before this text (see /sw.js).
const CACHE = 'zhucun-' + VERSION;
const PATIENCE = 6000;

const away = lang => '/offline?' + lang;

self.addEventListener('install', event => event.waitUntil((async () => {
  const cache = await caches.open(CACHE);
  await cache.addAll(SHELL);
  for (const lang of ['zh', 'en']) {
    const answer = await fetch('/offline', { credentials: 'omit', cache: 'no-store', headers: { 'Accept-Language': lang } });
    if (!answer.ok) throw new Error('no page for a day without a signal');
    await cache.put(away(lang), answer);
  }
  await self.skipWaiting();
})()));

// Pages kept so far ask for what they were made with: the cache before this one stays, and the pages are fetched again.
self.addEventListener('activate', event => event.waitUntil((async () => {
  const older = (await caches.keys()).filter(name => name.startsWith('zhucun-') && name !== CACHE);
  for (const name of older.slice(0, -1)) await caches.delete(name);
  if (phone.able && older.length) await phone.renew().catch(() => null);
  await self.clients.claim();
})()));

self.addEventListener('fetch', event => {
  const request = event.request;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(navigated(request, url, event));
  else if (url.pathname.startsWith('/assets/')) event.respondWith(caches.match(request).then(kept => kept ?? fetch(request)));
});

async function navigated(request, url, event) {
  const kept = phone.able ? await phone.page(url.pathname).catch(() => null) : null;
  const network = fetch(request);
  network.catch(() => null);
  try {
    const answer = await (kept ? Promise.race([network, new Promise((_, late) => setTimeout(late, PATIENCE, new Error('late')))]) : network);
    // signed out by the clock: what waits is seen all the same
    if (kept && answer.type === 'opaqueredirect' && url.pathname === '/outbox') return shown(kept);
    if (kept && answer.status >= 502 && answer.status <= 504) return shown(kept);
    if (phone.able && answer.status === 200 && !answer.redirected) {
      const copy = answer.clone();
      event.waitUntil(copy.text().then(html => wanted(url, html) ? phone.keepPage(url.pathname, html) : null).catch(() => null));
    }
    return answer;
  } catch {
    if (kept) return shown(kept);
    const held = phone.able ? await phone.writer().catch(() => null) : null;
    const lang = held?.lang ?? (navigator.language.startsWith('zh') ? 'zh' : 'en');
    return await caches.match(away(lang)) ?? Response.error();
  }
}

// A page that was asked for with something chosen is not the page itself: kept in its place, the choice would stand in whatever is
// written there next. A visit's is of some household always, and is made that of the one asked for.
const wanted = (url, html) => !url.search || html.includes('data-home-lead');

// The page says of itself that it is a kept one, and of when.
function shown(kept) {
  return new Response(kept.html.replace(/<html\b/, `<html data-kept="${kept.at}"`), { headers: {
    'Content-Type': 'text/html;charset=UTF-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': POLICY,
  } });
}

self.addEventListener('sync', event => {
  if (event.tag === 'outbox') event.waitUntil(phone.send().then(state => { if (state === 'off') throw new Error('later'); }));
});
