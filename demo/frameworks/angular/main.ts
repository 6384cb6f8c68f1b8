import '@angular/compiler';
import {
  Component,
  CUSTOM_ELEMENTS_SCHEMA,
  provideZonelessChangeDetection,
  signal,
} from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import 'practice-widgets';

@Component({
  selector: '#app',
  // Angular then lets tags pass that it does not know.
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <button id="rename" (click)="heading.set('Talk to us today')">Rename</button>
      <button id="toggle" (click)="shown.set(!shown())">Show or hide</button>
      <output id="asked">{{ asked() }}</output>
      <practice-profile name="North Spine" phone="727-MY-SPINE"></practice-profile>
      @if (shown()) {
        <practice-consultation-cta
          [heading]="heading()"
          layout="card"
          href="#book"
          (practice-consult)="ask($event)"
        >
          <p>We call you back.</p>
        </practice-consultation-cta>
      }
      <practice-article-list [articles]="articles" heading-level="2"></practice-article-list>
      <practice-article heading="Spasms" disclaimer>
        <p>Most people have had one.</p>
      </practice-article>
    </main>
  `,
})
class App {
  readonly articles = [
    { headline: 'Muscle spasms', url: '/articles/muscle-spasms' },
    { headline: 'A stiff back in the morning', url: '/articles/stiff-back' },
  ];
  readonly heading = signal('Talk to a specialist');
  readonly asked = signal(0);
  readonly shown = signal(true);

  ask(event: GlobalEventHandlersEventMap['practice-consult']): void {
    event.preventDefault();
    this.asked.update((before) => before + 1);
  }
}

void bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] });
