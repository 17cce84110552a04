// Where a page cannot be had: which pages this phone has kept, and whether anything waits.
(async () => {
  const at = document.querySelector('[data-away]');
  if (!phone.able || !at) return;
  const held = await phone.ring();
  const rows = held ? await phone.all('pages') : [];
  const links = [];
  for (const row of rows) {
    const kept = await phone.page(row.path);
    if (!kept || kept.html.includes('data-home-lead')) continue;
    const title = new DOMParser().parseFromString(kept.html, 'text/html').title.split(' · ')[0];
    const item = document.createElement('li');
    item.append(Object.assign(document.createElement('a'), { href: row.path, textContent: title }));
    links.push(item);
  }
  at.querySelector('ul').replaceChildren(...links);
  at.querySelector('[data-kept-pages]').hidden = links.length === 0;
  at.querySelector('[data-none]').hidden = links.length > 0;
  const waiting = (await phone.entries()).length;
  const said = at.querySelector('[data-waiting]');
  said.hidden = waiting === 0;
  said.textContent = ((waiting === 1 && said.dataset.one) || said.dataset.many).replace('{n}', waiting);
})();
addEventListener('online', () => location.reload());
// A network is not always there when it is told, and a server that answers again tells nobody.
if (location.pathname !== '/offline') setInterval(async () => {
  if (navigator.onLine === false) return;
  const answer = await fetch('/actuator/health', { cache: 'no-store' }).catch(() => null);
  if (answer?.ok) location.reload();
}, 5000);
