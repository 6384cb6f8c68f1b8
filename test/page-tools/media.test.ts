import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { nextTask, until } from '../page-adjustments/page-under-test.js';
import { listenersOf } from '../support/count-listeners.js';

import { found } from './found.js';
import { buildStage, type StageUnderTest } from './stage.js';

describe('videos', () => {
  let stage: StageUnderTest;
  let inFrame: HTMLIFrameElement;
  let timer: number;
  const find = (selector: string) =>
    found(stage.main.querySelector<HTMLElement>(selector), selector);
  const firstVideo = () => found(stage.main.querySelector('video'), 'video');

  // A film without a file: a canvas that is painted again and again.
  const film = (video: HTMLVideoElement): HTMLVideoElement => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 16;
    const paint = canvas.getContext('2d');
    timer = window.setInterval(() => paint?.fillRect(0, 0, Math.random() * 16, 16), 20);
    video.muted = true;
    video.srcObject = canvas.captureStream(30);
    return video;
  };
  const playing = async (video: HTMLVideoElement) => {
    await video.play();
    return video;
  };

  beforeEach(() => {
    stage = buildStage(
      '<video></video><button>Play</button><div></div><iframe title="f"></iframe>',
    );
    inFrame = found(stage.main.querySelector('iframe'), 'frame');
    find('div').attachShadow({ mode: 'open' }).innerHTML = '<video></video>';
  });

  afterEach(() => {
    clearInterval(timer);
    stage.remove();
  });

  const shadowed = () =>
    found(find('div').shadowRoot?.querySelector('video'), 'video in a shadow root');

  it('that play are paused, in shadow roots and frames too, and go on afterwards', async () => {
    const framed = found(inFrame.contentDocument, 'frame').createElement('video');
    inFrame.contentDocument?.body.append(framed);
    const all = [firstVideo(), shadowed(), framed];
    for (const video of all) await playing(film(video));
    const running = stage.start('videos', 'paused');
    expect(all.map(({ paused }) => paused)).to.deep.equal([true, true, true]);
    running.stop();
    expect(all.map(({ paused }) => paused)).to.deep.equal([false, false, false]);
    expect(stage.mutations()).to.deep.equal([]);
  });

  it('stay paused when a script plays them, and the script is told that all went well', async () => {
    const video = film(firstVideo());
    const hidden = film(shadowed());
    stage.start('videos', 'paused');
    await playing(video);
    await playing(hidden);
    await until(() => video.paused && hidden.paused);
    await playing(video);
    await until(() => video.paused);
  });

  it('are paused when they come late', async () => {
    const running = stage.start('videos', 'paused');
    const late = film(document.createElement('video'));
    late.autoplay = true;
    stage.main.append(late);
    running.refresh();
    await until(() => late.readyState > 2);
    await until(() => late.paused);
  });

  it('play when the visitor presses play', async () => {
    const video = film(firstVideo());
    stage.start('videos', 'paused');
    const button = find('button');
    button.addEventListener('click', () => void video.play());
    button.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => video.readyState > 2);
    for (let turn = 0; turn < 20; turn++) await nextTask();
    expect(video.paused).to.equal(false);
  });

  it('stay paused when it was a script that pressed play', async () => {
    const video = film(firstVideo());
    stage.start('videos', 'paused');
    const button = find('button');
    button.addEventListener('click', () => void video.play());
    button.click();
    await until(() => video.readyState > 2 && video.paused);
  });

  it('that did not play stay as they are', () => {
    const video = film(firstVideo());
    stage.start('videos', 'paused').stop();
    expect(video.paused).to.equal(true);
  });

  it('are not listened to afterwards', () => {
    const counts = listenersOf(document);
    const running = stage.start('videos', 'paused');
    expect(counts.now()).to.be.greaterThan(2);
    running.stop();
    expect(counts.now()).to.equal(0);
    counts.stop();
  });
});

describe('sound', () => {
  let stage: StageUnderTest;
  let media: HTMLMediaElement[];

  beforeEach(() => {
    stage = buildStage('<video></video><audio></audio><audio muted></audio><div></div>');
    const root = stage.main.querySelector('div')?.attachShadow({ mode: 'open' });
    root?.append(document.createElement('audio'));
    media = [
      ...stage.main.querySelectorAll<HTMLMediaElement>('video,audio'),
      root?.firstElementChild as HTMLMediaElement,
    ];
  });

  afterEach(() => stage.remove());

  const muted = () => media.map((each) => each.muted);

  it('is off everywhere, and afterwards on where it was', async () => {
    expect(muted()).to.deep.equal([false, false, true, false]);
    const running = stage.start('sound', 'muted');
    expect(muted()).to.deep.equal([true, true, true, true]);
    await nextTask();
    running.stop();
    expect(muted()).to.deep.equal([false, false, true, false]);
    expect(stage.mutations()).to.deep.equal([]);
  });

  it('stays off when a script puts it on', async () => {
    stage.start('sound', 'muted');
    await nextTask();
    const [video] = media;
    if (video) video.muted = false;
    expect(video?.muted).to.equal(false);
    await until(() => !!video?.muted);
  });

  it('is on again when the visitor puts it on, and is not touched afterwards', async () => {
    const button = document.createElement('button');
    stage.main.append(button);
    const running = stage.start('sound', 'muted');
    const [video] = media;
    button.addEventListener('click', () => video && (video.muted = false));
    button.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => video?.muted === false);
    for (let turn = 0; turn < 5; turn++) await nextTask();
    running.refresh();
    expect(video?.muted).to.equal(false);
    if (video) video.muted = true;
    running.stop();
    expect(video?.muted).to.equal(true);
  });

  it('is off in what comes late', () => {
    const running = stage.start('sound', 'muted');
    const late = document.createElement('audio');
    stage.main.append(late);
    running.refresh();
    expect(late.muted).to.equal(true);
  });
});
