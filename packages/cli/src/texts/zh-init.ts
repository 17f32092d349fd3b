/** What `init` writes in Chinese. */
import type { InitTexts } from './shape.js';

/** The texts of a new folder. */
export const initZh: InitTexts = {
  created: (folder, files) => `已在 ${folder} 建好：${files}`,
  fill: '规则里有标准没给、要店铺自己定的值：打开规则文件，填好后去掉行首的 #。不填也能运行，用到它们的结果会写「?」。',
  steps: (rules, data) =>
    `下一步：\n  1. 把数据填进 ${data}\n  2. kaohe run ${rules} ${data}\n  3. kaohe why ${rules} ${data} 名字`,
  ruleSetName: '我的店铺',
  ruleSetTitle: '我的店铺考核',
  rulesHead: '本店的规则：沿用标准，只写和标准不同的地方。',
  required: '下面的值标准没有给，要由店铺自己定。把 … 换成自己的值，写上理由，再去掉行首的 #。',
  sharedText: (headings) => `\n全店每月一行：${headings}\n`,
  readme: ({ required, headings, shared }) =>
    `# 我的店铺考核

- \`rules.kpi\`：本店的规则。沿用自带的标准，只写不同的地方。
- \`数据/\`：表格。直接放导出的表也行，列名对得上就能用；对不上时，\`kaohe run\` 会说缺哪一列。

## 要先定的值

${required}

## 数据

每人每月一行：${headings}
${shared}
## 命令

    kaohe check .            检查规则
    kaohe run . 数据         算出结果
    kaohe why . 数据 名字    看一个人的结果怎么来的
    kaohe explain --list     全部代号的说明
`,
  peopleFile: '数据/客服数据.csv',
  sharedFile: '数据/全店数据.csv',
};
