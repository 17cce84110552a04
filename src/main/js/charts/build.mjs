// Makes ../../resources/static/echarts.js: only what our charts use. Run once after a new version: npm install && npm run build
import { build } from 'esbuild';
import { copyFileSync } from 'node:fs';

const out = '../../resources/static';
await build({ entryPoints: ['echarts.mjs'], bundle: true, minify: true, format: 'iife', target: 'es2020',
  globalName: 'echarts', legalComments: 'none', outfile: `${out}/echarts.js`,
  banner: { js: '/* Apache ECharts 6.1.0, Apache License 2.0: see echarts.LICENSE.txt */' } });
copyFileSync('node_modules/echarts/LICENSE', `${out}/echarts.LICENSE.txt`);
