/** The checks, in the order in which their messages read best: within one KPI, then across KPIs, then grades, quotas and pay. */
import type { Check } from './check.js';

export const checks: readonly Check[] = [];
