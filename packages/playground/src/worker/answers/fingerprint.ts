/** The mark of the rules that are shown. */
import type { Answerer } from '../answerer.js';
import { fingerprintOf } from '../fingerprint.js';

export const fingerprint: Answerer<'fingerprint'> = ({ session }) => fingerprintOf(session);
