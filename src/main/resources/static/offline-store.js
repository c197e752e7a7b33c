// Where a phone keeps what cannot be sent yet: IndexedDB, each thing locked with AES-GCM under a key that the browser
// keeps and will not hand out. This guards against somebody reading the phone's files, not against somebody who holds
// the unlocked phone and this sign-in; that is why everything leaves after a week.

// A plain script, because a service worker of an older browser cannot import a module: pages import it for its effect.
(() => {
  const NAME = 'onedoor';
  const WEEK = 7 * 24 * 60 * 60 * 1000;

  const possible = () =>
    globalThis.isSecureContext === true && !!globalThis.indexedDB && !!globalThis.crypto?.subtle;

  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  let opened;

  const database = () => {
    opened ??= new Promise((resolve, reject) => {
      const request = indexedDB.open(NAME, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('keys');
        request.result.createObjectStore('things', { keyPath: 'id' });
      };
      request.onsuccess = () => {
        request.result.onversionchange = () => request.result.close();
        resolve(request.result);
      };
      request.onerror = () => reject(request.error);
    }).catch((fault) => {
      opened = undefined;
      throw fault;
    });
    return opened;
  };

  const inStore = async (name, mode, work) => {
    const transaction = (await database()).transaction(name, mode);
    const finished = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error ?? new Error('The phone would not keep it'));
    });
    const result = await done(work(transaction.objectStore(name)));
    await finished;
    return result;
  };

  const key = async () => {
    const known = await inStore('keys', 'readonly', (store) => store.get('one'));
    if (known) {
      return known;
    }
    const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    // Two pages may start at once: the first key written stays, and both read it back.
    await inStore('keys', 'readwrite', (store) => {
      const there = store.get('one');
      there.addEventListener('success', () => there.result || store.put(made, 'one'));
      return there;
    });
    return inStore('keys', 'readonly', (store) => store.get('one'));
  };

  const bound = (thing) => new TextEncoder().encode(`${thing.kind} ${thing.id} ${thing.account}`);

  /** Keeps a thing: kind ('note', 'draft' or 'page'), id, account, and its content, locked. */
  const keep = async ({ kind, id, account, content, state = 'waiting', at = Date.now() }) => {
    const thing = { kind, id, account, state, at };
    thing.iv = crypto.getRandomValues(new Uint8Array(12));
    thing.sealed = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv: thing.iv, additionalData: bound(thing) },
      await key(),
      new TextEncoder().encode(JSON.stringify(content)),
    );
    await inStore('things', 'readwrite', (store) => store.put(thing));
  };

  /** What was kept, unlocked; null when it cannot be (another browser's key, a damaged entry). */
  const unlock = async (thing) => {
    try {
      const plain = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: thing.iv, additionalData: bound(thing) },
        await key(),
        thing.sealed,
      );
      return JSON.parse(new TextDecoder().decode(plain));
    } catch {
      return null;
    }
  };

  const find = (id) => inStore('things', 'readonly', (store) => store.get(id));

  const forget = (id) => inStore('things', 'readwrite', (store) => store.delete(id));

  /** Everything kept, oldest first; what is over a week old has gone, and of a note only the fact that it was here. */
  const all = async (now = Date.now()) => {
    const things = await inStore('things', 'readonly', (store) => store.getAll());
    const still = [];
    for (const thing of things) {
      if (now - thing.at <= WEEK || thing.state === 'expired') {
        still.push(thing);
      } else if (thing.kind === 'note') {
        const trace = { kind: 'note', id: thing.id, account: thing.account, at: thing.at, state: 'expired' };
        await inStore('things', 'readwrite', (store) => store.put(trace));
        still.push(trace);
      } else {
        await forget(thing.id);
      }
    }
    return still.sort((a, b) => a.at - b.at);
  };

  const mark = async (id, state) => {
    const thing = await find(id);
    if (thing) {
      await inStore('things', 'readwrite', (store) => store.put({ ...thing, state }));
    }
  };

  /** At sign-out: the kept page goes; notes and drafts stay locked for the account that wrote them. */
  const forgetPages = async () => {
    for (const thing of await all()) {
      if (thing.kind === 'page') {
        await forget(thing.id);
      }
    }
  };

  self.noteStore = { possible, keep, unlock, find, forget, all, mark, forgetPages, KEPT_FOR: WEEK, WARN_AFTER: 5 * 24 * 60 * 60 * 1000 };
})();
