/** Which metric stands in which chapter, and the chapters in order. */
import type { Metric } from '@kaohe/ir';
import { type Block, heading } from '../document/document.js';
import { kpiBlocks, metricBlocks } from './metric.js';
import type { Teller } from './teller.js';

type Chapter = 'kpis' | 'values' | 'totals' | 'grades' | 'quotas' | 'pay' | 'awards' | 'requirements';

const order: readonly Chapter[] = ['kpis', 'values', 'totals', 'grades', 'quotas', 'pay', 'awards', 'requirements'];

/** Every metric, KPIs first and money last; points stand with their KPI. */
export function chapterBlocks(teller: Teller): readonly Block[] {
  const { metrics } = teller.speaker.ruleSet;
  return order.flatMap((chapter) => {
    const inIt = metrics.filter((metric) => chapterOf(metric) === chapter);
    if (inIt.length === 0) return [];
    const tell = chapter === 'kpis' ? kpiBlocks : metricBlocks;
    return [heading(2, teller.words.chapters[chapter]), ...inIt.flatMap((metric) => tell(teller, metric))];
  });
}

function chapterOf(metric: Metric): Chapter | undefined {
  switch (metric.role) {
    case 'kpi':
      return 'kpis';
    case 'score':
      return undefined;
    case 'value':
      return metric.expression.kind === 'weighted-sum' ? 'totals' : 'values';
    case 'total':
      return 'totals';
    case 'grade':
    case 'table':
      return 'grades';
    case 'quota':
      return 'quotas';
    case 'pay':
    case 'pool':
      return 'pay';
    case 'award':
    case 'streak':
      return 'awards';
    case 'requirement':
      return 'requirements';
  }
}
