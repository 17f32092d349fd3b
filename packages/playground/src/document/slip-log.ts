/** What became of each slip, kept by hand between visits: of which period, whose, and how it stands. */
import type { Storage } from './storage.js';

export type SlipState = 'new' | 'sent' | 'confirmed' | 'disputed';

export const slipStates: readonly SlipState[] = ['new', 'sent', 'confirmed', 'disputed'];

/** States by period and person. */
export type SlipLog = Readonly<Record<string, SlipState>>;

const shelf = 'slips';

export async function readSlipLog(storage: Storage): Promise<SlipLog> {
  return (await storage.get<SlipLog>(shelf)) ?? {};
}

export async function keepSlipLog(storage: Storage, log: SlipLog): Promise<void> {
  await storage.put(shelf, log);
}

/** Under which name a slip is kept. */
export function slipKey(scheme: string, period: string, person: string): string {
  return [scheme, period, person].join('\n');
}
