"""What a store says about the claims: collected from its launches, written as one HTML file, Markdown or JSON."""
