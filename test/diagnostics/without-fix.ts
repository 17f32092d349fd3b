/** Cases in YAML without a fix although their code has one in text, each with the reason. */
export const withoutFix: Readonly<Record<string, string>> = {
  'conditions/never-true in YAML': 'the condition of a formula; only a row can go as a whole',
  'names/unknown in YAML: inside a folded scalar': 'nothing there has a name that is near',
  'scoring/band-empty in YAML: the row that was probably meant would meet another':
    'what is guessed would contradict another row',
  'scoring/quota-small-unstated in YAML': 'no grade by score that small teams could have instead',
};
