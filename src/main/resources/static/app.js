// What every page does beyond its HTML. Everything here is a comfort: each page works without it.
import { initAll } from '/webjars/govuk-frontend/dist/govuk/govuk-frontend.min.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();

// "/" jumps to the search, unless somebody is typing.
document.addEventListener('keydown', (event) => {
  const typing = event.target.closest?.('input, textarea, select, [contenteditable]');
  if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const search = document.querySelector('[data-jump="/"]');
    if (search) {
      event.preventDefault();
      search.focus();
    }
  }
});

// Leaving quickly: this page goes blank at once and is not what the back button finds.
for (const link of document.querySelectorAll('[data-leave]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    document.documentElement.classList.add('od-gone');
    document.title = '';
    history.replaceState(null, '', '/');
    location.replace(link.href);
  });
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
