import { Modal, NavMenu, SaveBar, TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { useState } from "react";
import { createRoot } from "react-dom/client";

/** An app built with the official React wrappers. */
function App() {
  const shopify = useAppBridge();
  const [isOpen, setOpen] = useState(false);
  const [isDirty, setDirty] = useState(false);
  const [log, setLog] = useState("");
  return (
    <main>
      <NavMenu>
        <a href="/app" rel="home">
          Home
        </a>
        <a href="/app/inbox">Inbox</a>
      </NavMenu>
      <TitleBar title="React page">
        <button variant="primary" onClick={() => setOpen(true)}>
          Refund
        </button>
      </TitleBar>
      <SaveBar open={isDirty} discardConfirmation>
        <button variant="primary" onClick={() => setDirty(false)}>
          Save
        </button>
        <button
          onClick={() => {
            setDirty(false);
            setLog("discarded");
          }}
        >
          Discard
        </button>
      </SaveBar>
      <Modal open={isOpen} onHide={() => setOpen(false)}>
        <p>In the modal</p>
        <TitleBar title="Refund order">
          <button
            variant="primary"
            onClick={() => {
              setOpen(false);
              shopify.toast.show("Refunded");
            }}
          >
            Confirm
          </button>
        </TitleBar>
      </Modal>
      <p id="where">{location.pathname}</p>
      <p id="log">{log}</p>
      <p id="shop">{shopify.config.shop}</p>
      <button id="dirty" onClick={() => setDirty(true)}>
        Change
      </button>
    </main>
  );
}

const root = document.createElement("div");
document.body.append(root);
createRoot(root).render(<App />);
