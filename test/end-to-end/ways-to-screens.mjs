/** How each screen is come to, what it shows once it is there, and the part of a wide page that it is. */
import { fileURLToPath } from 'node:url';

const data = fileURLToPath(new URL('../../examples/01-my-shop/data/', import.meta.url));

/** Clicks one after the other, after the first ranking is there. */
function clicks(...ids) {
  return async (page) => {
    await page.getByTestId('rank-row').first().waitFor();
    for (const id of ids) await page.getByTestId(id).filter({ visible: true }).first().click();
  };
}

/** The rules stand beside the result, and are a screen of their own on a telephone. */
function rules(...ids) {
  return (page, size) => clicks(...(size === 'wide' ? ids : ['view-rules', ...ids]))(page);
}

/** The strip is below the rules on a telephone. */
const strip = rules;

async function imported(page, size) {
  await clicks()(page);
  await page
    .getByTestId('open-file')
    .locator('input')
    .setInputFiles([`${data}客服绩效_202511.csv`, `${data}客服绩效_202512.csv`]);
  await page.getByTestId('back-to-sample').waitFor({ state: 'attached' });
  await page.getByTestId(size === 'wide' ? 'tab-data' : 'view-data').click();
  await page.getByTestId('recognized-file').last().locator('summary').click();
}

async function moved(page) {
  await clicks('tab-trial')(page);
  await page.getByTestId('trial').locator('input[type=range]').first().focus();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight');
}

async function published(page) {
  await clicks('publish-open')(page);
  const dialog = page.getByTestId('publish-dialog');
  await dialog.getByTestId('publish').waitFor();
  for (const box of await dialog.locator('input[type=checkbox]').all()) await box.check();
  await dialog.getByTestId('publish').click();
}

async function edited(page, size) {
  await clicks()(page);
  if (size !== 'wide') await page.getByTestId('view-rules').click();
  const edge = page.locator('[data-id="旺旺响应时间"] .condition input').first();
  await edge.fill('15秒');
  await edge.press('Enter');
  await page.getByTestId('tab-changes').click();
}

/** The two playgrounds of the example, each in a frame that its host does not see into. */
async function inFrames(page) {
  while (page.frames().length < 3) await page.waitForEvent('frameattached');
  for (const frame of page.frames().slice(1)) await frame.getByTestId('rank-row').first().waitFor();
}

/** A telephone has a plain field. */
const editor = { wide: '.view-line span span', narrow: 'textarea', tablet: '.view-line, textarea' };

export const ways = {
  ranking: { go: clicks(), shows: '[data-testid=publish-open]' },
  person: { go: clicks('cell-score'), shows: '[data-testid=why]', part: 'pane-result' },
  spread: { go: clicks('tab-spread'), shows: '[data-testid=spread]', part: 'pane-result' },
  trial: { go: moved, shows: '[data-testid=impact-delta]', part: 'pane-result' },
  slips: { go: clicks('tab-slips'), shows: '[data-testid=slip]', part: 'pane-result' },
  table: { go: rules(), shows: '[data-testid=band-bar]', part: 'pane-rules' },
  form: { go: rules('view-form'), shows: '[data-testid=form-card]', part: 'pane-rules' },
  text: { go: rules('view-text'), shows: editor, part: 'pane-rules' },
  both: { go: rules('view-both'), shows: editor },
  data: {
    go: (page, size) => clicks(size === 'wide' ? 'tab-data' : 'view-data')(page),
    shows: '[data-testid=data-grid]',
    part: 'bottom-strip',
  },
  import: { go: imported, shows: '[data-testid=recognized-column]', part: 'bottom-strip' },
  problems: { go: strip('tab-problems'), shows: '[data-testid=problem], .strip .empty', part: 'bottom-strip' },
  tests: { go: strip('tab-tests'), shows: '[data-testid=tests-summary], [data-testid=test]', part: 'bottom-strip' },
  changes: { go: edited, shows: '[data-testid=moved-row]', part: 'bottom-strip' },
  history: { go: strip('tab-history'), shows: '[data-testid=history]', part: 'bottom-strip' },
  objections: { go: strip('tab-objections'), shows: '[data-testid=objections]', part: 'bottom-strip' },
  templates: { go: clicks('templates'), shows: '[data-testid=template]', part: 'gallery' },
  preview: {
    go: clicks('templates', 'preview'),
    shows: '[data-testid=template-preview]:not([aria-busy=true])',
    part: 'gallery',
  },
  share: { go: clicks('share'), shows: '[data-testid=share-code]', part: 'share-dialog' },
  help: { go: clicks('help'), shows: '[data-testid=help-text]', part: 'help-dialog' },
  palette: { go: clicks('palette'), shows: '[data-testid=found]' },
  publish: { go: clicks('publish-open'), shows: '[data-testid=publish]', part: 'publish-dialog' },
  published: { go: published, shows: '[data-testid=published-seal]' },
  embedded: {
    path: 'examples/02-embedded/',
    go: inFrames,
    shows: 'kaohe-playground',
  },
};
