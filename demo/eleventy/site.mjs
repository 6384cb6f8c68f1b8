// In a site of your own: import 'practice-widgets/hydrate'; import 'practice-widgets';
import '../../build/hydrate.js';
import '../../build/index.js';
