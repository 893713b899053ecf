import type {Localized} from '../../content/schema/basics.ts';
import type {Source} from '../../content/schema/evidence.ts';

/** What a source is, in a word or two. */
export const kindsIn: Readonly<Record<Source['kind'], Localized<string>>> = {
  'official-doc': {'zh-CN': '厂商文档', 'zh-TW': '廠商文件', en: 'vendor’s documentation'},
  'source-code': {'zh-CN': '源代码', 'zh-TW': '原始碼', en: 'source code'},
  'own-run': {'zh-CN': '我们自己运行过', 'zh-TW': '我們自己執行過', en: 'run by us'},
  secondary: {'zh-CN': '第三方', 'zh-TW': '第三方', en: 'third party'},
  community: {'zh-CN': '社区', 'zh-TW': '社群', en: 'community'},
};
