import '@uswds/uswds/css/uswds.min.css';
