import { importRule } from './import-rule.ts';
import { purityRule } from './purity-rule.ts';

/** The rules of this house, as the linter loads them. */
const house = {
  meta: { name: 'house' },
  rules: { imports: importRule, purity: purityRule },
};

// biome-ignore lint/style/noDefaultExport: the linter takes a plugin as the default export.
export default house;
