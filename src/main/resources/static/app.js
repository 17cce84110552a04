// Small behaviours; every page works without them.
const root = document.documentElement;

document.addEventListener('click', event => {
  if (event.target.closest('[data-theme-switch]')) {
    root.dataset.bsTheme = root.dataset.bsTheme === 'dark' ? 'light' : 'dark';
    try { localStorage.setItem('theme', root.dataset.bsTheme); } catch { /* private window */ }
    document.dispatchEvent(new Event('themechange'));
  }
  const sample = event.target.closest('[data-account]');
  if (sample) {
    document.querySelector('[name=username]').value = sample.dataset.account;
    const password = document.querySelector('[name=password]');
    if (sample.dataset.password) password.value = sample.dataset.password;
    password.focus();
  }
  if (event.target.closest('[data-print]')) print();
  for (const menu of document.querySelectorAll('.z-menu[open]'))
    if (!menu.contains(event.target)) menu.open = false;
});

document.addEventListener('keydown', event => {
  if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.target.closest('input, textarea, select')) {
    const search = document.querySelector('.z-search input');
    if (search) { event.preventDefault(); search.focus(); search.select(); }
  }
  if (event.key === 'Escape') {
    const menu = document.querySelector('.z-menu[open]');
    menu?.removeAttribute('open');
    menu?.querySelector('summary').focus();
  }
});

// A form is sent once: a second click while the answer is on its way does nothing. One that answers with a file stays open.
document.addEventListener('submit', event => {
  const form = event.target;
  if (form.method !== 'post' || form.hasAttribute('hx-post') || form.hasAttribute('data-again')) return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = 'yes';
});
addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent));

// A filter applies when it is chosen; without scripts the button does it.
document.addEventListener('change', event => {
  const form = event.target.closest('form[data-auto]');
  if (form && event.target.matches('select, input[type=checkbox], input[type=radio], input[type=date]')) form.requestSubmit();
  const file = event.target.closest('input[type=file][data-max]');
  if (file) {
    const large = [...file.files].some(one => one.size > Number(file.dataset.max));
    file.setCustomValidity(large ? file.dataset.tooLarge : '');
    file.reportValidity();
  }
});

// Empty filters stay out of the address.
document.addEventListener('formdata', event => {
  if (event.target.method !== 'get') return;
  for (const [name, value] of [...event.formData]) if (value === '') event.formData.delete(name);
});

document.addEventListener('htmx:configRequest', event => {
  const token = document.querySelector('meta[name=csrf]');
  if (token && event.detail.verb !== 'get') event.detail.headers['X-CSRF-TOKEN'] = token.content;
});

// After a refused form the reader starts at its summary.
document.addEventListener('DOMContentLoaded', () => document.querySelector('.z-errors')?.focus());

// What was kept of a village on this phone goes with who signs out, and when another signs in; pages of the field do it themselves.
let holder = null;
try { holder = localStorage.getItem('phone'); } catch { /* private window */ }
if (holder && !document.querySelector('[data-signal]')
    && (location.search === '?out' || (document.querySelector('meta[name=reader]')?.content ?? holder) !== holder)) {
  const asked = indexedDB.open('zhucun', 1);
  asked.onupgradeneeded = () => asked.transaction.abort();
  asked.onsuccess = () => {
    const stores = ['ring', 'pages', 'homes'];
    if (stores.every(name => asked.result.objectStoreNames.contains(name))) {
      const all = asked.result.transaction(stores, 'readwrite');
      stores.forEach(name => all.objectStore(name).clear());
      all.oncomplete = () => localStorage.removeItem('phone');
    }
    asked.result.close();
  };
}
