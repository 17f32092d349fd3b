/** The files in what `.kaohe.zip` shares: rules and data as somebody saved them. What is too much, or lies elsewhere, is refused as a whole. */
import { unzipSync } from 'fflate';

const mostFiles = 50;
const mostUnpacked = 64_000_000;

/** The files by their names; undefined where it is not such an archive. */
export function unzipped(bytes: Uint8Array): readonly File[] | undefined {
  let count = 0;
  let size = 0;
  try {
    const found = unzipSync(bytes, {
      // Looked at before anything is unpacked: the sizes are those that will be given out.
      filter({ name, originalSize }) {
        count += 1;
        size += originalSize;
        if (count > mostFiles || size > mostUnpacked || /[/\\\0]/.test(name)) throw new RangeError(name);
        return true;
      },
    });
    // What was unpacked here is shared with nobody.
    return Object.entries(found).map(([name, content]) => new File([content as Uint8Array<ArrayBuffer>], name));
  } catch {
    return undefined;
  }
}
