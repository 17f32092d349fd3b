/** By their endings files are told apart: rules, and what the page opens besides. */

/** What the page opens besides rules. */
export const dataEndings = ['.csv', '.tsv', '.txt', '.xlsx', '.json', '.jsonl'];

/** The endings of rule files. */
export const ruleEndings = ['.kpi', '.yaml', '.yml'];

/** What the page hands out to be sent on: rules, and data where somebody said so. */
export const sharedEnding = '.kaohe.zip';
