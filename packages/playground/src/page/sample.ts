/** What a first visit sees before anything is computed: the rules that come with the page, and the ranking they give. */
import sampleRules from 'virtual:sample-rules';
import type { Language } from '@kaohe/diagnostics';
import type { Snapshot } from '../protocol/snapshot.js';

/** The shop's file first, then the standard it extends. */
export { sampleRules };

/** What the worker says of the sample; made by the same functions when the page is built. */
export async function sampleSnapshot(language: Language): Promise<Snapshot> {
  const { default: snapshot } =
    language === 'zh' ? await import('virtual:sample-snapshot-zh') : await import('virtual:sample-snapshot-en');
  return snapshot;
}
