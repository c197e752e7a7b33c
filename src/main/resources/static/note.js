// The quick note with no signal. Online it is the plain form it always was; with no signal it is kept on this phone,
// locked, and sent when there is one: once, because the server makes a note once by its id.
import '/offline-store.js';

const store = globalThis.noteStore;
const form = document.getElementById('quick-note');
const box = document.getElementById('quick-note-offline');
const words = box.dataset;
const account = words.account;
const part = (id) => document.getElementById(id);
const say = (text, ...places) => places.reduce((said, place, i) => said.replaceAll(`{${i}}`, place), text);
const clock = (at) => new Date(at).toLocaleTimeString(words.language, { hour: '2-digit', minute: '2-digit' });
const day = (at) => new Date(at).toLocaleDateString(words.language, { weekday: 'long', day: 'numeric', month: 'long' });

/** Who is signed in now and the token their forms carry; null when nobody is; throws when there is no signal. */
const token = async () => {
  const slow = new AbortController();
  const timer = setTimeout(() => slow.abort(), 6000);
  try {
    const answer = await fetch('/notes/token', {
      credentials: 'same-origin', redirect: 'manual', cache: 'no-store', signal: slow.signal,
      headers: { Accept: 'application/json' },
    });
    if (answer.status >= 500) {
      throw new Error('The server is not well');
    }
    return answer.ok ? await answer.json() : null;
  } finally {
    clearTimeout(timer);
  }
};

// ── The form's fields, without the token ──

const csrf = form.querySelector('[data-csrf]')?.name;
const fields = () => [...new FormData(form)].filter(([name, value]) => name !== csrf && typeof value === 'string');
const noteId = () => form.elements.id.value;
const typed = () => JSON.stringify(fields().filter(([name]) => name !== 'id' && !name.startsWith('_')));
const asMade = typed();
const touched = () => typed() !== asMade;

/** Another note: with an id of its own, which is the key under which it is saved once. */
const renew = () => {
  form.elements.id.value = crypto.randomUUID();
  form.elements._once.value = form.elements.id.value;
};

const fill = (content) => {
  for (const control of form.elements) {
    if (!control.name || control.name === csrf) {
      continue;
    }
    const values = content.filter(([name]) => name === control.name).map(([, value]) => value);
    if (control.type === 'checkbox' || control.type === 'radio') {
      control.checked = values.includes(control.value);
    } else if (control.type !== 'submit' && control.type !== 'button') {
      control.value = values[0] ?? '';
    }
  }
};

const startAfresh = () => {
  form.reset();
  renew();
};

// ── What the page says ──

const tell = (text) => {
  const place = part('offline-kept');
  place.hidden = !text;
  place.querySelector('span').textContent = text;
};
const signal = (there) => {
  part('offline-signal').hidden = there;
};

const button = (text, work) => {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'od-link-button';
  made.textContent = text;
  made.addEventListener('click', () => work(made));
  return made;
};

const letGo = (thing) =>
  button(words.letGo, async (pressed) => {
    if (thing.state !== 'expired' && !pressed.dataset.sure) {
      pressed.dataset.sure = 'yes';
      pressed.textContent = words.letGoSure;
      return;
    }
    await store.forget(thing.id);
    await show();
  });

const bringBack = (thing, text) =>
  button(text, async () => {
    const content = await store.unlock(thing);
    if (content) {
      fill(content);
      await store.keep({ ...thing, kind: 'draft', state: 'typing', content, at: thing.at });
      await show();
      form.scrollIntoView();
      form.querySelector('textarea')?.focus();
    }
  });

const stateOf = (thing) => {
  if (thing.state === 'expired') return words.expired;
  if (thing.state === 'look') return words.toLook;
  if (Date.now() - thing.at > store.WARN_AFTER) return say(words.expires, day(thing.at + store.KEPT_FOR));
  return thing.kind === 'draft' ? words.unfinished : words.toSend;
};

const line = async (thing) => {
  const item = document.createElement('li');
  const about = document.createElement('div');
  const content = thing.sealed ? await store.unlock(thing) : null;
  const first = document.createElement('p');
  first.translate = false;
  first.textContent = (content?.find(([name]) => name === 'words')?.[1] ?? '').slice(0, 80);
  const second = document.createElement('p');
  second.className = 'od-small od-quiet';
  second.textContent = `${say(words.written, `${day(thing.at)}, ${clock(thing.at)}`)}. ${stateOf(thing)}`;
  about.append(first, second);
  const acts = document.createElement('p');
  if (thing.kind === 'draft') acts.append(bringBack(thing, words.goOn), ' ');
  if (thing.state === 'look') acts.append(bringBack(thing, words.open), ' ');
  acts.append(letGo(thing));
  item.append(about, acts);
  return item;
};

const show = async () => {
  const things = (await store.all()).filter((thing) => thing.kind !== 'page');
  const mine = things.filter((thing) => thing.account === account && !(thing.kind === 'draft' && thing.id === noteId()));
  const others = things.filter((thing) => thing.account !== account && thing.kind === 'note').length;
  part('offline-list').replaceChildren(...(await Promise.all(mine.map(line))));
  const waiting = mine.filter((thing) => thing.kind === 'note').length;
  part('offline-waiting-title').textContent = waiting > 0 ? say(words.waitingCount, waiting) : words.unfinished;
  part('offline-send').hidden = !mine.some((thing) => thing.kind === 'note' && thing.state === 'waiting');
  part('offline-others').hidden = others === 0;
  part('offline-others').textContent = others === 1 ? words.othersOne : say(words.othersMany, others);
  part('offline-waiting').hidden = mine.length === 0 && others === 0;
};

// ── Sending what waits ──

/** True when sent, false when it stays; a redirect counts only if the same person is still signed in afterwards. */
const sendOne = async (thing, signedIn) => {
  const content = await store.unlock(thing);
  if (!content) {
    await store.mark(thing.id, 'look');
    return false;
  }
  const answer = await fetch('/notes', {
    method: 'POST', credentials: 'same-origin', redirect: 'manual', cache: 'no-store',
    body: new URLSearchParams([...content, ['writtenAt', thing.at], [signedIn.name, signedIn.token]]),
  });
  if (answer.type === 'opaqueredirect') {
    return (await token())?.account === account;
  }
  if (answer.status >= 400 && answer.status < 500 && answer.status !== 401 && answer.status !== 403) {
    await store.mark(thing.id, 'look');
  }
  return answer.ok;
};

const sendAll = async () => {
  const waiting = (await store.all()).filter((t) => t.kind === 'note' && t.state === 'waiting' && t.account === account);
  let sent = 0;
  for (const thing of waiting) {
    const signedIn = await token();
    if (signedIn?.account !== account) {
      tell(words.keptSignIn);
      break;
    }
    if (await sendOne(thing, signedIn)) {
      await store.forget(thing.id);
      sent += 1;
    }
  }
  if (sent > 0) tell(words.sent);
};

/** One page of this browser sends at a time. */
const send = async () => {
  try {
    await (navigator.locks ? navigator.locks.request('onedoor-send', sendAll) : sendAll());
    signal(true);
  } catch {
    signal(false);
  }
  await show();
};

// ── Keeping what is typed ──

let lastKept = '';
let leaving = false;
const keepDraft = async () => {
  const now = JSON.stringify(fields());
  if (leaving || now === lastKept || !touched()) {
    return;
  }
  lastKept = now;
  await store.keep({ kind: 'draft', id: noteId(), account, content: fields(), state: 'typing' });
  part('offline-draft').textContent = say(words.draft, clock(Date.now()));
};

const keepForLater = async (message) => {
  await store.keep({ kind: 'note', id: noteId(), account, content: fields() });
  startAfresh();
  lastKept = '';
  part('offline-draft').textContent = '';
  tell(message);
  await show();
  part('offline-kept').scrollIntoView({ block: 'center' });
};

const sendNow = (signedIn) => {
  if (csrf) form.elements[csrf].value = signedIn.token;
  sessionStorage.setItem('onedoor-note', noteId());
  leaving = true;
  form.submit();
};

const submitted = async (event) => {
  event.preventDefault();
  if (leaving) {
    return;
  }
  try {
    await keepDraft();
    const signedIn = await token().catch(() => undefined);
    signal(signedIn !== undefined);
    if (signedIn?.account === account) {
      sendNow(signedIn);
    } else {
      await keepForLater(signedIn === undefined ? words.kept : words.keptSignIn);
    }
  } catch {
    tell(words.full);
  }
};

const start = async () => {
  // A kept page always carries the id it was made with; a page that shows what is wrong keeps the id it was sent with.
  if (!document.querySelector('.govuk-error-summary') && !touched()) {
    renew();
  }
  form.addEventListener('submit', (event) => submitted(event));
  part('offline-send').addEventListener('click', () => send());
  addEventListener('online', () => send());
  addEventListener('offline', () => signal(false));
  addEventListener('pageshow', (event) => {
    leaving = event.persisted ? false : leaving;
  });
  document.addEventListener('visibilitychange', () => keepDraft().catch(() => undefined));
  setInterval(() => keepDraft().catch(() => undefined), 2000);
  await show();
  await send();
  if (navigator.serviceWorker) {
    await navigator.serviceWorker.register('/sw.js');
    const worker = (await navigator.serviceWorker.ready).active;
    worker?.postMessage({ keep: account });
    localStorage.setItem('onedoor-page-of', account);
  }
};

if (store.possible()) {
  start().catch(() => undefined);
}
