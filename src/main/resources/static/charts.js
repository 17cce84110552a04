// Draws a figure from the table inside it, so that chart and table cannot disagree.
// <figure class="z-chart"> holds a .z-plot and a table; years are the columns of its head;
// a row with data-series="bar | stack | line" is drawn, data-colour="c1".."c5" picks its colour.
const token = name => getComputedStyle(document.documentElement).getPropertyValue(`--z-${name}`).trim();
const number = cell => { const n = parseFloat(cell.textContent.replace(/[^\d.-]/g, '')); return Number.isNaN(n) ? null : n; };

// stacked series differ by pattern as well: plain, stripes, dots, upright lines, level lines
const patterns = {
  c2: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4 },
  c3: { symbol: 'circle', symbolSize: .6, dashArrayX: [[6, 6], [0, 6, 6, 0]], dashArrayY: [6, 0] },
  c4: { symbol: 'rect', dashArrayX: [2, 5], dashArrayY: [1, 0] },
  c5: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5] },
};
const pattern = colour => patterns[colour] && { ...patterns[colour], color: token('sheet') };

function draw(figure) {
  const table = figure.querySelector('table'), plot = figure.querySelector('.z-plot');
  const years = [...table.tHead.rows[0].cells].slice(1).map(cell => cell.textContent.trim());
  const rows = [...table.querySelectorAll('tr[data-series]')];
  const first = table.rows[0].cells[0].offsetWidth;
  const unit = figure.dataset.unit ?? '';
  const line = rows.find(row => row.dataset.series === 'line');
  const limits = line ? [...line.cells].slice(1).map(number) : [];
  const series = rows.map(row => {
    const name = row.cells[0].textContent.trim(), kind = row.dataset.series;
    const colour = token(row.dataset.colour ?? 'text');
    const values = [...row.cells].slice(1).map(number);
    if (kind === 'line') return {
      name, type: 'line', step: 'middle', data: values, symbol: 'circle', symbolSize: 1, showSymbol: true, z: 5,
      lineStyle: { color: token('text'), width: 2, type: 'solid' }, itemStyle: { color: token('text') },
      label: { show: true, position: 'top', align: 'center', color: token('text'), fontSize: 12, formatter: p => p.dataIndex ? '' : name },
    };
    const below = kind === 'bar' && limits.length > 0;
    return {
      name, type: 'bar', stack: kind === 'stack' ? 'all' : undefined, barWidth: '46%',
      data: values.map((value, i) => ({ value, itemStyle: below && value !== null && value < limits[i]
        ? { color: token('sheet'), borderColor: token('clay'), borderWidth: 2,
            decal: { symbol: 'rect', color: token('clay'), dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4 } }
        : { color: colour, decal: kind === 'stack' ? pattern(row.dataset.colour) : undefined } })),
    };
  });
  const chart = echarts.getInstanceByDom(plot) ?? echarts.init(plot, null, { renderer: 'svg' });
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: first, right: 0, top: 16, bottom: 8 },
    tooltip: { trigger: 'axis', renderMode: 'richText', axisPointer: { type: 'shadow' },
      backgroundColor: token('sheet'), borderColor: token('rule'), textStyle: { color: token('text'), fontSize: 12 },
      valueFormatter: v => v == null ? '—' : `${v.toLocaleString('en')} ${unit}` },
    xAxis: { type: 'category', data: years, axisLabel: { show: false }, axisTick: { show: false }, axisLine: { lineStyle: { color: token('edge') } } },
    yAxis: { type: 'value', splitNumber: 4, axisLabel: { color: token('soft'), fontSize: 11, formatter: v => v.toLocaleString('en') }, splitLine: { lineStyle: { color: token('rule') } } },
    series,
  }, true);
}

const all = () => document.querySelectorAll('.z-chart').forEach(draw);
all();
const again = () => { document.querySelectorAll('.z-plot').forEach(p => echarts.getInstanceByDom(p)?.resize()); all(); };
addEventListener('resize', again);
// paper is narrower than the screen; a drawing that was wider holds its page apart until all are drawn once
matchMedia('print').addEventListener('change', () => { again(); again(); });
document.addEventListener('themechange', all);
