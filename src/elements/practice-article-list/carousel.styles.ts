import { css } from 'lit';

/** A row of cards that scrolls sideways, and what moves it. */
export const carousel = css`
  .steps {
    margin-inline-start: auto;
  }

  .icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
  }

  .icon:dir(rtl) {
    transform: scaleX(-1);
  }

  @media screen {
    /* Room for shadows, which end where a box scrolls. */
    .layout-carousel .row {
      margin-block: -0.5em;
      padding-block: 0.5em 1em;
      overflow-x: auto;
      overscroll-behavior-inline: contain;
      scroll-snap-type: inline mandatory;
      border-radius: var(--_radius);
    }

    /* A part of the next card says that there is one. */
    .layout-carousel .cards {
      display: flex;
      gap: var(--_space);
      --_item: 86%;
    }

    .layout-carousel .item {
      flex: none;
      inline-size: var(--_item);
      scroll-snap-align: start;
    }

    .layout-carousel .many > .item {
      contain-intrinsic-size: auto none auto 26em;
    }

    @container list (inline-size >= 32em) {
      .layout-carousel .cards {
        --_item: 44%;
      }
    }

    @container list (inline-size >= 52em) {
      .layout-carousel .cards {
        --_item: 29%;
      }
    }

    @container list (inline-size >= 80em) {
      .layout-carousel .cards {
        --_item: 22%;
      }
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .row {
      scroll-behavior: smooth;
    }
  }
`;
