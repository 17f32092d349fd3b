/** Cases in YAML without a fix although their code has one in text, each with the reason. */
export const withoutFix: Readonly<Record<string, string>> = {
  'conditions/never-true in YAML': 'the condition of a formula; only a row can go as a whole',
  'names/unknown in YAML: inside a folded scalar': 'nothing there has a name that is near',
  'scoring/quota-small-unstated in YAML': 'no grade by score that small teams could have instead',
};
