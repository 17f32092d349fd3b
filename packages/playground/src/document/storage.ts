/** Keeps values in the browser between visits. Where it cannot, every answer is undefined and nothing breaks. */
import { embedding } from './embedding.js';

const database = 'kaohe';
const shelf = 'kept';

/** A shelf of values by name. */
export interface Storage {
  readonly get: <Value>(name: string) => Promise<Value | undefined>;
  /** True if it will be there next time. */
  readonly put: (name: string, value: unknown) => Promise<boolean>;
}

/** The shelf of this page in the browser's database. A page inside of another leaves its user's own rules alone. */
export function browserStorage(): Storage {
  if (embedding !== undefined) return storageOfVisit();
  let opened: Promise<IDBDatabase> | undefined;
  const open = (): Promise<IDBDatabase> => {
    opened ??= new Promise((resolve, reject) => {
      const request = indexedDB.open(database, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(shelf);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
      request.onblocked = () => reject(new Error('blocked'));
    });
    return opened;
  };
  return {
    async get<Value>(name: string) {
      try {
        const store = (await open()).transaction(shelf).objectStore(shelf);
        // What was put under a name has that name's type.
        return (await settled(store.get(name))) as Value | undefined;
      } catch {
        return undefined;
      }
    },
    async put(name, value) {
      try {
        const transaction = (await open()).transaction(shelf, 'readwrite', { durability: 'relaxed' });
        const done = new Promise<void>((resolve, reject) => {
          transaction.oncomplete = () => resolve();
          transaction.onabort = () => reject(transaction.error);
        });
        transaction.objectStore(shelf).put(value, name);
        await done;
        return true;
      } catch {
        return false;
      }
    },
  };
}

function storageOfVisit(): Storage {
  const kept = new Map<string, unknown>();
  return {
    // What was put under a name has that name's type.
    get: async <Value>(name: string) => kept.get(name) as Value | undefined,
    put: async (name, value) => {
      kept.set(name, value);
      return false;
    },
  };
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
