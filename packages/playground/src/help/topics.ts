/** Which page helps with what has the focus: the first that matches, from the smallest to the largest. */

const topics: readonly (readonly [selector: string, page: string])[] = [
  ['[data-testid="weight"], [data-testid="weight-sum"]', '04-totals'],
  ['.ladders, [data-testid="cell-grade"]', '05-grades-and-tables'],
  ['[data-testid="quota"], [data-testid="quota-table"]', '08-quotas-and-pools'],
  ['[data-testid="rules-table"]', '03-scoring'],
  ['[data-testid="rules-text"], [data-testid="rules-monaco"]', '06-formulas'],
  ['[data-testid="data-pane"], [data-testid="data-line"]', '10-data'],
  ['[data-testid="cell-pay"]', '11-pay'],
  ['[data-testid="period"]', '09-time'],
  ['[data-testid="tests"], [data-testid="tab-tests"]', '13-tests'],
  ['[data-testid="problem"], [data-testid="tab-problems"]', '16-checks'],
  ['[data-testid="tab-trial"], .trial', '12-changes'],
  ['[data-testid="slips"], [data-testid="tab-slips"], [data-testid="export-menu"]', '20-exports'],
  ['[data-testid="why"], [data-testid="rank-row"]', '04-totals'],
];

/** The page to begin with where nothing else helps. */
export const firstPage = '01-first-file';

export function topicOf(focused: Element | undefined): string {
  return topics.find(([selector]) => focused?.closest(selector) != null)?.[1] ?? firstPage;
}
