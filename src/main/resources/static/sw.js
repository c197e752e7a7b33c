// Makes /notes/new open with no signal. The page holds names, so it is kept locked in the same store as the notes;
// only plain files (style, script, type) lie in the browser's cache.
importScripts('/offline-store.js');

const store = self.noteStore;
const FILES = 'onedoor-files-3';
const PAGE = '/notes/new';
const NEEDED = [
  '/app.css',
  '/app.js',
  '/drafts.js',
  '/marks.js',
  '/note.js',
  '/offline-store.js',
  '/favicon.svg',
  '/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  '/fonts/atkinson-hyperlegible-next-latin-wght-italic.woff2',
  '/webjars/govuk-frontend/dist/govuk/govuk-frontend.min.css',
  '/webjars/govuk-frontend/dist/govuk/govuk-frontend.min.js',
  '/webjars/ministryofjustice__frontend/moj/moj-frontend.min.css',
];

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(FILES)
      .then((cache) => cache.addAll(NEEDED))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith('onedoor-') && name !== FILES) {
          await caches.delete(name);
        }
      }
      await self.clients.claim();
    })(),
  );
});

const fromNetwork = async (request, seconds) => {
  const slow = new AbortController();
  const timer = setTimeout(() => slow.abort(), seconds * 1000);
  try {
    return await fetch(request, { signal: slow.signal });
  } finally {
    clearTimeout(timer);
  }
};

const file = async (request, path) => {
  const cache = await caches.open(FILES);
  try {
    const fresh = await fromNetwork(request, 4);
    if (fresh.ok) {
      await cache.put(path, fresh.clone());
    }
    return fresh;
  } catch (fault) {
    const kept = await cache.match(path);
    if (kept) {
      return kept;
    }
    throw fault;
  }
};

const accountOf = (html) => /data-account="([0-9a-f-]{36})"/.exec(html)?.[1];

// Kept as anybody would meet it: not with somebody already ticked, nor with the message of a note just saved.
const keepPage = async (answer) => {
  const html = await answer.text();
  const account = accountOf(html);
  if (answer.ok && account && !html.includes('data-done')) {
    const policy = answer.headers.get('Content-Security-Policy') ?? "default-src 'self'";
    await store.keep({ kind: 'page', id: 'page', account, content: { html, policy } });
  }
};

const keptPage = async () => {
  const kept = await store.find('page').catch(() => undefined);
  const content = kept && Date.now() - kept.at < store.KEPT_FOR ? await store.unlock(kept) : null;
  return content
    ? new Response(content.html, {
        headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': content.policy },
      })
    : null;
};

const page = async (event, address) => {
  try {
    const answer = await fromNetwork(event.request, 8);
    if (address.search === '' && answer.ok) {
      event.waitUntil(keepPage(answer.clone()).catch(() => undefined));
    }
    return answer;
  } catch (fault) {
    const kept = await keptPage();
    if (kept) {
      return kept;
    }
    throw fault;
  }
};

self.addEventListener('fetch', (event) => {
  const address = new URL(event.request.url);
  if (address.origin !== self.location.origin) {
    return;
  }
  if (event.request.method === 'POST' && address.pathname === '/sign-out') {
    event.waitUntil(store.forgetPages().catch(() => undefined));
  } else if (event.request.method !== 'GET') {
    return;
  } else if (event.request.mode === 'navigate' && address.pathname === PAGE) {
    event.respondWith(page(event, address));
  } else if (NEEDED.includes(address.pathname)) {
    event.respondWith(file(event.request, address.pathname));
  }
});

// The first visit happened before this worker was there: fetch the page once more, to have it.
const fetchPage = async (account) => {
  const kept = await store.find('page');
  if (kept?.account !== account) {
    await keepPage(await fetch(PAGE, { credentials: 'same-origin', redirect: 'error', cache: 'no-store' }));
  }
};

self.addEventListener('message', (event) => {
  if (event.data?.keep) {
    event.waitUntil(fetchPage(event.data.keep).catch(() => undefined));
  }
});
