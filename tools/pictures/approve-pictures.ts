import { ApprovedPictures } from './approved-pictures.ts';
import { approvedFolder, differencesFolder, isChosen, storybookFolder } from './places.ts';
import { readStories } from './stories.ts';
import { Studio } from './studio.ts';
import { views } from './views.ts';

// Photographs every story anew and keeps what has changed. Look at each before you commit it.

const begun = Date.now();
const stories = readStories(storybookFolder);
const approved = new ApprovedPictures(approvedFolder, differencesFolder);
const studio = await Studio.open(storybookFolder);
const written: string[] = [];
try {
  for (const story of stories.filter(isChosen)) {
    for (const view of views.filter(({ picture }) => picture)) {
      await studio.show(story, view);
      const isNew = approved.approve(story, view, await studio.photograph());
      if (isNew) written.push(`${story.id}/${view.name}`);
    }
  }
} finally {
  await studio.close();
}
const orphans = approved.orphans(stories, views);
orphans.forEach((file) => approved.remove(file));

for (const name of written) console.log(`approved ${name}`);
for (const file of orphans) console.log(`removed ${file}`);
const { count, bytes } = approved.size();
console.log(
  `${written.length} written, ${orphans.length} removed; ${count} pictures of ${stories.length} stories, ` +
    `${(bytes / 1e6).toFixed(2)} MB, ${((Date.now() - begun) / 1000).toFixed(0)} s`,
);
