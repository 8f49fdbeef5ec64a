/// The few lines of script in a page. Without them links lead to the list of sources.
enum HTMLScript {
    static let openSources = """

        document.addEventListener('click', event => {
          const link = event.target.closest('a.figure');
          const dialog = document.getElementById('source-dialog');
          const source = link ? document.getElementById(link.hash.slice(1)) : null;
          if (event.target === dialog) dialog.close();
          if (!source || !dialog.showModal) return;
          event.preventDefault();
          const copy = source.cloneNode(true);
          dialog.firstElementChild.replaceChildren(...copy.childNodes);
          dialog.showModal();
        });

        """
}
