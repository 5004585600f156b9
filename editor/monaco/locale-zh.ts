/** Monaco's own words in Chinese: its parts read them while they load, so this module comes before all of them. */
import 'monaco-editor/nls/lang/zh-cn';
