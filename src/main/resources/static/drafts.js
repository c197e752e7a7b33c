// Keeps what is being typed on the server a moment after each pause, so that no lost page or sign-in loses it.
const PAUSE = 2500;

const keepable = (form) =>
  form.method === 'post' && form.dataset.kept !== 'never' && form.elements._seen && form.elements._from && form.querySelector('textarea, input[type=text]');

const body = (form) => {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') {
      fields.append(name, value);
    }
  }
  fields.append('_quietly', 'true');
  return fields;
};

const watch = (form, words) => {
  const told = document.createElement('span');
  told.className = 'od-kept';
  told.setAttribute('role', 'status');
  form.append(told);
  let waiting = 0;
  let changed = false;
  let gone = false;

  const keep = async () => {
    waiting = 0;
    if (gone || !changed) {
      return;
    }
    changed = false;
    try {
      const answer = await fetch('/drafts', { method: 'POST', body: body(form), redirect: 'error', credentials: 'same-origin' });
      if (answer.status !== 204) {
        throw new Error(String(answer.status));
      }
      told.textContent = words.kept;
    } catch {
      changed = true;
      told.textContent = gone ? '' : words.lost;
    }
  };

  form.addEventListener('input', () => {
    changed = true;
    gone = false;
    clearTimeout(waiting);
    waiting = setTimeout(keep, PAUSE);
  });
  form.addEventListener('submit', () => {
    gone = true;
    clearTimeout(waiting);
  });
  // A page that is left in the middle of a word sends what it has.
  addEventListener('pagehide', () => {
    if (changed && !gone) {
      navigator.sendBeacon('/drafts', body(form));
    }
  });
  // Going back finds the page as it was left: it may be written in again.
  addEventListener('pageshow', (event) => {
    if (event.persisted) {
      gone = false;
    }
  });
};

export const watchForms = (words) => {
  for (const form of document.forms) {
    if (keepable(form)) {
      watch(form, words);
    }
  }
};
