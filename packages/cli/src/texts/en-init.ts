/** What `init` writes in English. */
import type { InitTexts } from './shape.js';

/** The texts of a new folder. */
export const initEn: InitTexts = {
  created: (folder, files) => `made in ${folder}: ${files}`,
  fill: 'Some values the standard leaves to the shop: open the rules, fill them in and take the # away. It runs without them; results that need them show `?`.',
  steps: (rules, data) =>
    `Next:\n  1. fill in the data in ${data}\n  2. kaohe run ${rules} ${data}\n  3. kaohe why ${rules} ${data} NAME`,
  ruleSetName: 'my_shop',
  ruleSetTitle: 'Assessment of my shop',
  rulesHead: 'The rules of this shop: they extend the standard and say only what differs.',
  required: 'The standard leaves these values to the shop. Replace … by your own, say why, and take the # away.',
  sharedText: (headings) => `\nOne row per month for the whole shop: ${headings}\n`,
  readme: ({ required, headings, shared }) =>
    `# Assessment of my shop

- \`rules.kpi\`: the rules of this shop. They extend a standard and say only what differs.
- \`data/\`: tables. Exports can be put here as they are; where a heading does not fit, \`kaohe run\` says which column it misses.

## Values to decide first

${required}

## Data

One row per person and month: ${headings}
${shared}
## Commands

    kaohe check .            check the rules
    kaohe run . data         compute the results
    kaohe why . data NAME    how one result came about
    kaohe explain --list     what every code means
`,
  peopleFile: 'data/people.csv',
  sharedFile: 'data/shop.csv',
};
