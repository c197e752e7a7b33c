// What every page does beyond its HTML. Everything here is a comfort: each page works without it.
import { initAll } from '/webjars/govuk-frontend/dist/govuk/govuk-frontend.min.js';
import { watchForms } from '/drafts.js';
import { offerMarks } from '/marks.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();

if (document.body.dataset.viewer) {
  watchForms({ kept: document.body.dataset.draftKept, lost: document.body.dataset.draftLost });
}

offerMarks();

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

const board = document.querySelector('[data-cells]');
if (board) {
  import('/board.js').then(({ moveThrough }) => moveThrough(board)).catch(() => undefined);
}

const withStore = async (work) => {
  await import('/offline-store.js');
  if (globalThis.noteStore.possible()) {
    await work(globalThis.noteStore);
  }
};

// A note that was sent leaves this phone once the next page says it is saved.
const sent = sessionStorage.getItem('onedoor-note');
if (sent && document.querySelector('[data-done]')) {
  sessionStorage.removeItem('onedoor-note');
  withStore((store) => store.forget(sent)).catch(() => undefined);
}

// The note page kept on this phone holds the names one person works with: another sign-in does not find it.
const account = document.body.dataset.viewer;
const pageOf = localStorage.getItem('onedoor-page-of');
if (account && pageOf && account !== pageOf) {
  localStorage.removeItem('onedoor-page-of');
  withStore((store) => store.forgetPages()).catch(() => undefined);
}

// Signing out takes the kept page off this phone first; notes not sent yet stay locked for the one who wrote them.
for (const form of document.querySelectorAll('[data-sign-out]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    localStorage.removeItem('onedoor-page-of');
    withStore((store) => store.forgetPages())
      .catch(() => undefined)
      .finally(() => form.submit());
  });
}

// What is still being made: looked at again and again until it is there, and then shown.
const look = async (coming) => {
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const now = page.querySelector('[data-comes]');
  if (!now) {
    location.reload();
    return;
  }
  if (coming.innerHTML !== now.innerHTML) {
    coming.replaceChildren(...now.childNodes);
  }
  setTimeout(() => look(coming).catch(() => undefined), 300);
};
const coming = document.querySelector('[data-comes]');
if (coming) {
  look(coming).catch(() => undefined);
}
