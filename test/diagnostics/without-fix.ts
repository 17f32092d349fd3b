/** Cases in YAML without a fix although their code has one in text, each with the reason. */
export const withoutFix: Readonly<Record<string, string>> = {
  'names/unknown in YAML: inside a folded scalar': 'nothing there has a name that is near',
};
