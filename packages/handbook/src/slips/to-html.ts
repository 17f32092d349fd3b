/** Slips as one self-contained HTML file. Everything that came from data or rules is text. */
import { escaped } from '../document/escape.js';
import { htmlPage } from '../document/page.js';
import { slipStyle } from '../document/slip-style.js';
import { type SlipWords, slipWords } from '../words/slip-words.js';
import type { Slip, SlipInput, SlipKpi, SlipLine, Slips } from './slip.js';

/** The whole file. */
export function htmlFromSlips(slips: Slips): string {
  const words = slipWords[slips.language];
  const body = slips.slips.map((slip, place) => slipHtml(slips, words, slip, place + 1)).join('\n');
  return htmlPage({ language: slips.language, title: words.title(slips.title), style: slipStyle, body });
}

function slipHtml(slips: Slips, words: SlipWords, slip: Slip, place: number): string {
  const beside = [slip.team, slip.period].filter((text) => text !== '').join(' · ');
  const parts = [
    `<header><h1>${escaped(slip.person)}<small>${escaped(beside)}</small></h1><p>${escaped(slips.title)}</p></header>`,
    kpiTable(words, slip.kpis),
    inputsHtml(words, slip.inputs),
    `<div class="halves">${lines(words.results, 'results', slip.results)}${lines(words.pay, 'pay', slip.pay)}</div>`,
    waitingHtml(words, slip.waiting),
    slips.note === undefined || slips.note === '' ? '' : `<p class="note">${escaped(slips.note)}</p>`,
    footerHtml(slips, words, place),
  ];
  return `<section class="slip">\n${parts.filter((part) => part !== '').join('\n')}\n</section>`;
}

interface CellPlace {
  readonly name: string;
  readonly kind: string;
  readonly html: (kpi: SlipKpi) => string;
}

function kpiTable({ columns, listed }: SlipWords, kpis: readonly SlipKpi[]): string {
  if (kpis.length === 0) return '';
  const hasWeights = kpis.some(({ weight }) => weight !== '');
  const places: readonly CellPlace[] = [
    { name: columns.inputs, kind: 'inputs', html: ({ inputs }) => inputList(inputs, listed) },
    { name: columns.value, kind: 'number', html: ({ value }) => escaped(value) },
    { name: columns.band, kind: 'band', html: ({ band }) => unbroken(escaped(band)) },
    { name: columns.points, kind: 'number', html: ({ points }) => escaped(points) },
    ...(hasWeights
      ? [
          { name: columns.weight, kind: 'number', html: ({ weight }: SlipKpi) => escaped(weight) },
          { name: columns.weighted, kind: 'number', html: ({ weighted }: SlipKpi) => escaped(weighted) },
        ]
      : []),
    { name: columns.next, kind: 'soft', html: ({ next }) => escaped(next) },
  ];
  const head = places.map(({ name, kind }) => `<th class="${kind}">${escaped(name)}</th>`);
  const rows = kpis.map((kpi) => {
    // on a narrow screen cells stand below each other, with the heading of their column before them
    const cells = places.map(
      ({ name, kind, html }) => `<td class="${kind}" data-name="${escaped(name)}">${html(kpi)}</td>`,
    );
    return `<tr><th>${escaped(kpi.name)}</th>${cells.join('')}</tr>`;
  });
  return `<div class="scroll"><table class="kpis">\n<thead><tr><th>${escaped(columns.kpi)}</th>${head.join('')}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table></div>`;
}

/** A sign of comparison stands beside its number. */
function unbroken(band: string): string {
  return band.replaceAll(/(≥|≤|&lt;|&gt;|=) /g, '$1&nbsp;');
}

function inputsHtml(words: SlipWords, inputs: readonly SlipInput[]): string {
  return inputs.length === 0
    ? ''
    : `<p class="inputs">${escaped(words.otherInputs)} ${inputList(inputs, words.listed)}</p>`;
}

function inputList(inputs: readonly SlipInput[], listed: string): string {
  return inputs
    .map(({ name, value }) => `<span>${escaped(name)} <b>${escaped(value)}</b></span>`)
    .join(escaped(listed));
}

function lines(title: string, kind: string, all: readonly SlipLine[]): string {
  if (all.length === 0) return '<div></div>';
  const rows = all.map(
    ({ name, value, how }) =>
      `<tr><th>${escaped(name)}</th><td class="soft">${escaped(how)}</td><td class="value">${escaped(value)}</td></tr>`,
  );
  return `<div class="${kind}"><h2>${escaped(title)}</h2><table><tbody>\n${rows.join('\n')}\n</tbody></table></div>`;
}

function waitingHtml(words: SlipWords, waiting: readonly string[]): string {
  if (waiting.length === 0) return '';
  const items = waiting.map((reason) => `<li>${escaped(reason)}</li>`).join('');
  return `<div class="waiting"><h2>${escaped(words.waiting)}</h2><ul>${items}</ul></div>`;
}

function footerHtml({ rules, fingerprint, slips }: Slips, words: SlipWords, place: number): string {
  const line = (text: string, kind = ''): string => `<span${kind}>${escaped(text)}<i></i></span>`;
  const sign = line(words.confirm) + line(words.objection, ' class="long"') + line(words.date);
  const mark = `${words.rules} ${rules} · ${words.fingerprint} ${fingerprint}`;
  return `<footer><div class="sign">${sign}</div><p class="mark"><span>${escaped(mark)}</span><span>${escaped(words.number(place, slips.length))}</span></p></footer>`;
}
