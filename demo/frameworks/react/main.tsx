import 'practice-widgets';
import type {} from 'practice-widgets/react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const articles = [
  { headline: 'Muscle spasms', url: '/articles/muscle-spasms' },
  { headline: 'A stiff back in the morning', url: '/articles/stiff-back' },
];

function App() {
  const [heading, setHeading] = useState('Talk to a specialist');
  const [asked, setAsked] = useState(0);
  const [shown, setShown] = useState(true);
  return (
    <main>
      <button id="rename" onClick={() => setHeading('Talk to us today')}>
        Rename
      </button>
      <button id="toggle" onClick={() => setShown(!shown)}>
        Show or hide
      </button>
      <output id="asked">{asked}</output>
      <practice-profile name="North Spine" phone="727-MY-SPINE" />
      {shown && (
        <practice-consultation-cta
          heading={heading}
          layout="card"
          href="#book"
          onpractice-consult={(event) => {
            event.preventDefault();
            setAsked((before) => before + 1);
          }}
        >
          <p>We call you back.</p>
        </practice-consultation-cta>
      )}
      <practice-article-list articles={articles} heading-level="2" />
      <practice-article heading="Spasms" disclaimer>
        <p>Most people have had one.</p>
      </practice-article>
    </main>
  );
}

const root = document.getElementById('app');
if (root) createRoot(root).render(<App />);
