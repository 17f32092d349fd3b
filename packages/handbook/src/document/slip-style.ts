/** How slips look: two to a sheet of A4 with a line to cut along, cards on a screen. */
import { baseStyle } from './style.js';

/** The style of slips. INVARIANT: two slips and the margins of the page come to no more than its height. */
export const slipStyle: string = `${baseStyle}
body { background: #f1f3f5; font-size: 14px; line-height: 1.5; }
.slip { background: #fff; max-width: 62rem; margin: 1.25rem auto; padding: 1.4rem 1.6rem; border: 1px solid var(--line);
  border-radius: 6px; display: flex; flex-direction: column; gap: .7rem; }
.slip header { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: .2rem 1.5rem;
  border-bottom: 1.5px solid var(--ink); padding-bottom: .5rem; }
h1 { font-size: 1.35rem; line-height: 1.3; margin: 0; }
h1 small { font-size: .95rem; font-weight: 400; color: var(--soft); margin-left: .6rem; }
h2 { font-size: .85rem; font-weight: 600; color: var(--soft); margin: .2rem 0 .1rem; }
p { margin: 0; }
.scroll { overflow-x: auto; }
table { width: 100%; }
th, td { padding: .28em .5em; }
th:first-child, td:first-child { padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--soft); font-size: .85em; border-bottom: 1px solid var(--ink); }
tbody th { white-space: normal; max-width: 12em; }
.kpis th, td.band { white-space: nowrap; }
.kpis .inputs { width: 40%; }
.kpis td.soft { min-width: 10em; }
th.inputs, th.soft { color: var(--soft); }
td.soft, .inputs { color: var(--soft); font-size: .88em; }
td.value { font-weight: 600; text-align: right; white-space: nowrap; }
.inputs span { white-space: nowrap; }
.halves { display: grid; grid-template-columns: 1fr 1.25fr; gap: .6rem 2rem; align-items: start; }
.pay td.value { color: var(--accent); }
.waiting { border-left: 3px solid #b35900; background: #fff8f0; padding: .5rem .8rem; }
.waiting ul { margin: 0; padding-left: 1.1rem; }
.slip footer { margin-top: auto; padding-top: .5rem; }
.sign { display: flex; gap: 1.5rem; }
.sign span { display: flex; flex: 1; align-items: flex-end; gap: .4rem; white-space: nowrap; }
.sign span.long { flex: 1.8; }
.sign i { flex: 1; border-bottom: 1px solid var(--ink); height: 1.7em; }
.mark { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; color: var(--soft); font-size: .8em;
  margin-top: .6rem; }
@media screen and (max-width: 58rem) {
  .kpis td.band, .kpis .soft { white-space: normal; overflow-wrap: normal; }
  .kpis td.band { word-break: keep-all; }
  .kpis .inputs { width: 28%; }
  .kpis td.soft { min-width: 7em; }
}
@media screen and (max-width: 44rem) {
  .slip { margin: 0 0 .75rem; border-width: 1px 0; border-radius: 0; padding: 1rem; }
  .halves { grid-template-columns: 1fr; }
  .sign { flex-wrap: wrap; }
  .kpis thead { display: none; }
  .kpis tr { display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; padding: .5rem 0; border-bottom: 1px solid var(--line); }
  .kpis tr > * { padding: 0; border: 0; text-align: left; }
  .kpis tbody th, .kpis tbody td.inputs, .kpis tbody td.soft { flex: 1 0 100%; max-width: none; }
  .kpis tbody td:not(.inputs)::before { content: attr(data-name) " "; color: var(--soft); font-size: .85em; font-weight: 400; }
  .kpis tbody td:empty { display: none; }
}
@page { size: A4; margin: 8mm 12mm; }
@media print {
  body { background: #fff; font-size: 8.2pt; line-height: 1.36; }
  .slip { break-inside: avoid; max-width: none; min-height: 139mm; margin: 0; padding: 3mm 0 4mm; border: 0; border-radius: 0;
    border-bottom: 1px dashed var(--soft); gap: 1.4mm; }
  th, td { padding: .2em .5em; }
  .sign i { height: 1.5em; }
  .mark { margin-top: 1mm; }
  .slip:nth-of-type(even), .slip:last-of-type { border-bottom-color: transparent; }
  .halves { grid-template-columns: 1fr 1.25fr; }
  .scroll { overflow: visible; }
  .waiting { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;
