/** Codes whose page is not written yet, one a line; UPDATE=1 writes the list, so that it only says what is missing. */
const codes = `
scoring/band-edge
scoring/edge-misprint
scoring/edge-finer
scoring/band-cliff
scoring/rows-merge
scoring/line-point-twice
scoring/weight-range
scoring/kpi-twice
scoring/quota-sizes
scoring/cohort-of-one
scoring/ties-by-name
scoring/veto-target
scoring/column-idle
scoring/table-capped
scorecard/reach-bound
scorecard/grade-everyone
scorecard/rounding-lifts
scorecard/table-order
scorecard/influence
scorecard/item-idle
scorecard/beyond-scale
pay/cliff
pay/better-pays-less
pay/negative
pay/coefficient-twice
`;

export const pageless: readonly string[] = codes.split('\n').filter((code) => code !== '');
