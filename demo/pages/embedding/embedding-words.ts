/** The ways to put a widget on a page. */
export type ShapeName =
  'attributes' | 'classic' | 'frame' | 'placeholder' | 'script' | 'served' | 'tag';

/** What is said of one way: its name, and when one takes it. */
export interface ShapeWords {
  readonly title: string;
  readonly when: string;
}

/** What the page of all ways says. */
export interface EmbeddingWords {
  readonly language: 'en' | 'es';
  readonly title: string;
  readonly description: string;
  readonly lead: string;
  readonly builder: string;
  readonly guide: string;
  readonly other: string;
  readonly jump: string;
  readonly once: string;
  readonly code: string;
  readonly copy: string;
  readonly copied: string;
  readonly selected: string;
  readonly classicPage: string;
  readonly classicLead: string;
  readonly back: string;
  readonly servedHow: string;
  readonly frameTitle: string;
  /** What the card says. */
  readonly card: Readonly<Record<string, string>>;
  readonly shapes: Readonly<Record<ShapeName, ShapeWords>>;
}

const english: EmbeddingWords = {
  language: 'en',
  title: 'Ways to embed a widget',
  description: 'The same widget in every shape that a site may need, with the code of each.',
  lead: 'One card, seven ways to put it on a page. Each ends as the same widget; take the one that your site allows.',
  builder: 'Build your own widget',
  guide: 'Read the whole guide',
  other: 'En español',
  jump: 'The ways',
  once: 'Once for the whole site',
  code: 'Code',
  copy: 'Copy',
  copied: 'Copied',
  selected: 'Selected: press Ctrl+C',
  classicPage: 'See it on a page of its own',
  classicLead: 'This page loads the classic script, and no module.',
  back: 'Back to all ways',
  servedHow:
    'This demonstration makes no pages beforehand. To see such a site, run “npx eleventy --config=eleventy.config.mjs” in the folder demo/eleventy, and open what it has made.',
  frameTitle: 'An article of Gulf Harbor Spine',
  card: { href: '/gulf-harbor-spine/articles/walking-program-back-pain' },
  shapes: {
    tag: {
      title: 'The tag',
      when: 'Your site keeps every tag: plain HTML, Squarespace, Webflow.',
    },
    placeholder: {
      title: 'A placeholder',
      when: 'Your editor strips tags that it does not know, as WordPress does for authors.',
    },
    attributes: {
      title: 'Attributes alone',
      when: 'Your builder gives an element attributes and no content, as Wix does.',
    },
    script: {
      title: 'Added by a script',
      when: 'A part of your page comes later: by a router, a search, a “load more”.',
    },
    classic: {
      title: 'The classic script',
      when: 'Your site takes no modules: an old editor, a script loader.',
    },
    frame: {
      title: 'A frame',
      when: 'A directory or a page builder allows no script of yours. This one is sandboxed; the second line gives it its height.',
    },
    served: {
      title: 'Built beforehand',
      when: 'A program makes your pages. Widgets are seen before any script, and without it; the script then keeps what was served.',
    },
  },
};

const spanish: EmbeddingWords = {
  language: 'es',
  title: 'Formas de insertar un widget',
  description: 'El mismo widget en todas las formas que un sitio puede necesitar, con su código.',
  lead: 'Una tarjeta y siete formas de ponerla en una página. El resultado es el mismo widget; use la que su sitio permita.',
  builder: 'Armar su propio widget (en inglés)',
  guide: 'Leer la guía completa (en inglés)',
  other: 'In English',
  jump: 'Las formas',
  once: 'Una vez para todo el sitio',
  code: 'Código',
  copy: 'Copiar',
  copied: 'Copiado',
  selected: 'Seleccionado: pulse Ctrl+C',
  classicPage: 'Verlo en una página propia (en inglés)',
  classicLead: '',
  back: 'Volver a todas las formas',
  servedHow:
    'Esta demostración no genera páginas de antemano. Para ver un sitio así, ejecute «npx eleventy --config=eleventy.config.mjs» en la carpeta demo/eleventy y abra lo que ha generado.',
  frameTitle: 'Un artículo de Gulf Harbor Spine',
  card: {
    href: '/gulf-harbor-spine/articles/dolor-de-cintura-al-cargar',
    heading: 'Dolor de cintura al cargar',
    category: 'Dolor de espalda',
    excerpt: 'Qué ayuda en los primeros días y cuándo debe llamarnos.',
  },
  shapes: {
    tag: {
      title: 'La etiqueta',
      when: 'Su sitio conserva todas las etiquetas: HTML sencillo, Squarespace, Webflow.',
    },
    placeholder: {
      title: 'Un marcador',
      when: 'Su editor quita las etiquetas que no conoce, como WordPress a los autores.',
    },
    attributes: {
      title: 'Solo atributos',
      when: 'Su sistema da atributos a un elemento, pero no contenido, como Wix.',
    },
    script: {
      title: 'Añadido por un script',
      when: 'Una parte de su página llega después: por un enrutador, una búsqueda, un «ver más».',
    },
    classic: {
      title: 'El script clásico',
      when: 'Su sitio no admite módulos: un editor antiguo, un cargador de scripts.',
    },
    frame: {
      title: 'Un marco',
      when: 'Un directorio o un sistema de páginas no permite scripts suyos. Este marco está aislado; la segunda línea le da su altura.',
    },
    served: {
      title: 'Generado de antemano',
      when: 'Un programa genera sus páginas. Los widgets se ven antes de cualquier script y sin él; el script conserva después lo que ya estaba.',
    },
  },
};

/** The words in English and in Spanish. */
export const embeddingWords = { en: english, es: spanish } as const;
