import { BarChart, HeatmapChart, LineChart, PieChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, DatasetComponent, GridComponent, LegendComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
import { use } from 'echarts/core';

use([BarChart, HeatmapChart, LineChart, PieChart, ScatterChart, AriaComponent, DatasetComponent, GridComponent,
  LegendComponent, TooltipComponent, VisualMapComponent, SVGRenderer]);
export { getInstanceByDom, init } from 'echarts/core';
