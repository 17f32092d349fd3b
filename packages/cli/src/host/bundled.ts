/** Where the rules and pages that come with the command lie: beside the bundle, or in the repository it was built from. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** The folder `rules` or `docs` that comes with the command, if it does. */
export function bundledFolder(name: 'rules' | 'docs'): string | undefined {
  // From the bundle `dist/kaohe.cjs`, from `dist/host/` or `src/host/`, in this order.
  const beside = join(here, name);
  const places = [beside, join(here, '../../..', name), join(here, '../../../..', name)];
  return places.find((place) => existsSync(place));
}
