import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { findBrowser } from '../../tools/browsers/find-browsers.ts';
import { ApprovedPictures } from '../../tools/pictures/approved-pictures.ts';
import {
  approvedFolder,
  differencesFolder,
  isChosen,
  storybookFolder,
} from '../../tools/pictures/places.ts';
import { readStories } from '../../tools/pictures/stories.ts';
import { Studio } from '../../tools/pictures/studio.ts';
import { shortViews, views } from '../../tools/pictures/views.ts';

const begun = Date.now();
const stories = readStories(storybookFolder);
const approved = new ApprovedPictures(approvedFolder, differencesFolder);
const skip = findBrowser('chromium') ? false : 'Chromium is not on this machine';

describe('stories, photographed and measured', { skip, concurrency: 2 }, () => {
  let pictures = 0;

  after(() => {
    const { count, bytes } = approved.size();
    const seconds = ((Date.now() - begun) / 1000).toFixed(0);
    console.log(
      `${pictures} pictures taken in ${seconds} s; ${count} approved, ${(bytes / 1e6).toFixed(2)} MB`,
    );
  });

  const chosen = stories.filter(isChosen);
  for (const studioNumber of [1, 2]) {
    describe(`in studio ${studioNumber}`, { concurrency: 1 }, () => {
      let studio: Studio;

      before(async () => {
        studio = await Studio.open(storybookFolder);
      });

      after(() => studio.close());

      for (const story of chosen.filter((_, at) => at % 2 === studioNumber - 1)) {
        describe(`${story.title}: ${story.name}`, () => {
          for (const view of process.env.SHORT ? shortViews : views) {
            if (view.picture) {
              it(`looks as approved, ${view.name}`, async () => {
                await studio.show(story, view);
                pictures++;
                const fault = approved.check(story, view, await studio.photograph());
                if (fault) assert.fail(fault);
              });
            }
            if (view.geometry) {
              it(`fits, ${view.name}`, async () => {
                await studio.show(story, view);
                const faults = await studio.faults();
                const said = faults.map(
                  ({ kind, path, numbers }) => `${kind}: ${path}: ${numbers}`,
                );
                if (said.length > 0) {
                  assert.fail(`${story.id}, ${view.name}:\n${said.join('\n')}`);
                }
              });
            }
          }
        });
      }
    });
  }
});

describe('approved pictures', () => {
  it('each have a story', () => {
    assert.deepEqual(approved.orphans(stories, views), []);
  });
});
