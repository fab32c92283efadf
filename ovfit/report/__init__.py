"""What a store says about the claims, as one HTML file, Markdown or JSON."""
