export { PracticeAccessibilityMenu } from './elements/practice-accessibility-menu/practice-accessibility-menu.js';
export { PracticeArticle } from './elements/practice-article/practice-article.js';
export { PracticeArticleCard } from './elements/practice-article-card/practice-article-card.js';
export { PracticeArticleList } from './elements/practice-article-list/practice-article-list.js';
export { PracticeCard } from './elements/practice-card/practice-card.js';
export { PracticeConsultationCta } from './elements/practice-consultation-cta/practice-consultation-cta.js';
export { PracticeDirectory } from './elements/practice-directory/practice-directory.js';
export { PracticeHours } from './elements/practice-hours/practice-hours.js';
export { PracticePhoneLink } from './elements/practice-phone-link/practice-phone-link.js';
export { PracticeProfile } from './elements/practice-profile/practice-profile.js';
export { PracticeTeleConsultForm } from './elements/practice-tele-consult-form/practice-tele-consult-form.js';

export type { PracticeConsultEvent } from './consultations/practice-consult-event.js';
export type { PracticeAdjustmentChangedEvent } from './elements/practice-accessibility-menu/practice-accessibility-menu.events.js';
export type * from './elements/practice-tele-consult-form/practice-tele-consult-form.events.js';
export type { PracticeCallEvent } from './practice/practice-call-event.js';

// Profiles come first: an element then finds its practice at once.
import './elements/practice-profile/define.js';
import './elements/practice-accessibility-menu/define.js';
import './elements/practice-article/define.js';
import './elements/practice-article-card/define.js';
import './elements/practice-article-list/define.js';
import './elements/practice-card/define.js';
import './elements/practice-consultation-cta/define.js';
import './elements/practice-directory/define.js';
import './elements/practice-hours/define.js';
import './elements/practice-phone-link/define.js';
import './elements/practice-tele-consult-form/define.js';
import { followPlaceholders } from './embedding/placeholders.js';

followPlaceholders(globalThis.document);
