/** How a handbook looks, on a screen and on paper. */

/** Type that every page shares: readable Chinese, numbers of one width. */
export const baseStyle = `
:root { --ink: #1f2328; --soft: #59636e; --line: #d8dee4; --faint: #f6f8fa; --accent: #1a5f7a; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; color: var(--ink); background: #fff;
  font: 16px/1.75 "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC",
    "WenQuanYi Micro Hei", system-ui, -apple-system, "Segoe UI", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere;
}
:lang(zh-CN) body { line-break: strict; }
table { border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: .4em .75em; border-bottom: 1px solid var(--line); }
th { font-weight: 600; white-space: nowrap; }
th.number, td.number { text-align: right; }
td.number { white-space: nowrap; }
`;

/** The handbook itself. */
export const handbookStyle: string = `${baseStyle}
main { max-width: 54rem; margin: 0 auto; padding: 3.5rem 1.5rem 5rem; }
header { border-bottom: 2px solid var(--ink); padding-bottom: 1.25rem; margin-bottom: 2rem; }
h1 { font-size: 1.9rem; line-height: 1.35; margin: 0 0 1rem; }
h2 { font-size: 1.3rem; margin: 3rem 0 1rem; padding-bottom: .35rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.08rem; margin: 2.1rem 0 .6rem; color: var(--accent); }
h4 { font-size: 1rem; margin: 1.4rem 0 .5rem; }
p { margin: .6rem 0; }
p.aside { color: var(--soft); font-size: .92rem; }
p.strong { font-weight: 600; margin-top: 1.5rem; }
p.formula { margin: .8rem 0; padding: .65rem 1rem; background: var(--faint); border-left: 3px solid var(--accent); }
p.formula b { font-weight: 600; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1.25rem; margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; }
ul { margin: .6rem 0; padding-left: 1.3rem; }
li { margin: .2rem 0; }
.scroll { overflow-x: auto; margin: .9rem 0 1.2rem; }
.scroll table { min-width: min(100%, 28rem); }
thead th { border-bottom: 1.5px solid var(--ink); background: none; }
td { min-width: 4em; }
.signatures { margin-top: 2rem; display: grid; gap: 2.2rem; }
.signatures div { display: flex; flex-wrap: wrap; gap: .5rem 2rem; align-items: flex-end; }
.signatures span { display: flex; flex: 2 1 16rem; align-items: flex-end; white-space: nowrap; gap: .6rem; }
.signatures span + span { flex: 1 1 10rem; }
.signatures i { flex: 1; border-bottom: 1px solid var(--ink); height: 2rem; }
@media (max-width: 40rem) {
  main { padding: 1.5rem 1rem 3rem; }
  h1 { font-size: 1.5rem; }
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: .5rem; }
  th, td { padding: .35em .5em; }
}
@page { size: A4; margin: 18mm 16mm; }
@media print {
  body { font-size: 10.5pt; line-height: 1.6; }
  main { max-width: none; padding: 0; }
  h2 { margin-top: 1.8rem; }
  h2, h3, h4, p.strong, thead { break-after: avoid; }
  tr, p.formula, li, .signatures div { break-inside: avoid; }
  .scroll { overflow: visible; }
  .short { break-inside: avoid; }
  p.formula { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;
