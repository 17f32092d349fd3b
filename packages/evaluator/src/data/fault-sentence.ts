/** Faults as sentences: apart from the values, since who computes does not need every sentence there is. */
import type { Language, Sentence } from '@kaohe/diagnostics';
import { sentence } from '@kaohe/diagnostics';
import type { Fault } from './value.js';

/** What a person reads about a fault. */
export function faultSentence(fault: Fault, language: Language): Sentence {
  return sentence(fault.code, fault.args, language);
}
