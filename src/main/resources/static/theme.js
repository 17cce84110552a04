// Runs before the page is painted, so that the chosen theme does not flash.
(() => {
  let chosen = null;
  try { chosen = localStorage.getItem('theme'); } catch { /* private window */ }
  chosen = new URLSearchParams(location.search).get('theme') ?? chosen;
  document.documentElement.dataset.bsTheme =
    chosen ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
})();
